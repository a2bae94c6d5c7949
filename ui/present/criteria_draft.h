// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria.h"
#include "core/criteria/criteria_diff.h"

#include <QObject>

#include <functional>

namespace relaydesk {

/// The criteria document somebody edits: the version it began from, what it says now, and every step between, to and
/// fro. Everything that edits it goes through edit(), so that all of it can be undone. GUI thread.
class CriteriaDraft : public QObject
{
    Q_OBJECT
public:
    /// \a vocabulary must live longer.
    explicit CriteriaDraft(const Vocabulary &vocabulary, QObject *parent = nullptr);

    /// Forgets every step. \a base: the version in force, which changes are told against.
    void open(const Criteria &base, const Criteria &draft, bool readOnly);

    [[nodiscard]] const Criteria &criteria() const { return m_now; }
    [[nodiscard]] const Criteria &base() const { return m_base; }
    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// What it says otherwise than the base.
    [[nodiscard]] std::vector<CriteriaChange> changes() const;

    /// \a change edits a copy; nothing happens where it comes out the same, or the draft is read-only. \a what: for
    /// "Undo: …". Edits of the same non-empty \a run, one after the other, are one step: typing, dragging.
    void edit(const QString &what, const std::function<void(Criteria &)> &change, const QString &run = {});
    /// The next edit of the same run is a step of its own.
    void endRun() { m_run.clear(); }

    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }
    [[nodiscard]] QString undoText() const; ///< what undo() takes back; empty: nothing
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();

Q_SIGNALS:
    /// The document, or what can be undone, is another.
    void changed();

private:
    struct Step
    {
        QString what;
        Criteria criteria; ///< what undo() or redo() brings
    };

    const Vocabulary &m_vocabulary;
    Criteria m_base;
    Criteria m_now;
    bool m_readOnly = true;
    std::vector<Step> m_past;
    std::vector<Step> m_future;
    QString m_run;
};

} // namespace relaydesk
