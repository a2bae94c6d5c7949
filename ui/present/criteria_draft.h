// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria.h"
#include "core/criteria/criteria_diff.h"

#include <QObject>

#include <functional>
#include <optional>

namespace relaydesk {

/// The criteria document somebody edits: the version it began from, what it says now, and every step between, to and
/// fro. Everything that edits it goes through edit(), so that all of it can be undone. GUI thread.
class CriteriaDraft : public QObject
{
    Q_OBJECT
public:
    /// \a vocabulary must live longer.
    explicit CriteriaDraft(const Vocabulary &vocabulary, QObject *parent = nullptr);

    struct Step
    {
        QString what;
        Criteria criteria; ///< what undo() or redo() brings
    };
    /// What was done and can be undone, of one document.
    struct Steps
    {
        std::vector<Step> past;
        std::vector<Step> future;
    };

    /// Forgets every step for \a steps. \a base: the version in force, which changes are told against.
    void open(const Criteria &base, const Criteria &draft, bool readOnly, Steps steps = {});
    [[nodiscard]] const Steps &steps() const { return m_steps; }

    [[nodiscard]] const Criteria &criteria() const { return m_now; }
    [[nodiscard]] const Criteria &base() const { return m_base; }
    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// What it says otherwise than the base.
    [[nodiscard]] const std::vector<CriteriaChange> &changes() const;

    /// \a change edits a copy; nothing happens where it comes out the same, or the draft is read-only. \a what: for
    /// "Undo: …". Edits of the same non-empty \a run, one after the other, are one step: typing, dragging.
    void edit(const QString &what, const std::function<void(Criteria &)> &change, const QString &run = {});
    /// The next edit of the same run is a step of its own.
    void endRun() { m_run.clear(); }

    [[nodiscard]] bool canUndo() const { return !m_steps.past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_steps.future.empty(); }
    [[nodiscard]] QString undoText() const; ///< what undo() takes back; empty: nothing
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();

Q_SIGNALS:
    /// Another document: what was begun in the last one is not its own. changed() follows.
    void opened();
    /// The document, or what can be undone, is another.
    void changed();

private:
    void told();

    const Vocabulary &m_vocabulary;
    Criteria m_base;
    Criteria m_now;
    bool m_readOnly = true;
    Steps m_steps;
    mutable std::optional<std::vector<CriteriaChange>> m_changes; ///< asked for many times between two steps
    QString m_run;
};

} // namespace relaydesk
