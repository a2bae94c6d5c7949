// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "core/domain/people.h"
#include "ui/kit/theme.h"

#include <QLocale>
#include <QWidget>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// A conflict in a person's words: two versions side by side, which one stands, and the way out.
struct ConflictWords
{
    QString title;
    struct Version
    {
        QString who;
        QString what;
        QString detail;
        bool operator==(const Version &) const = default;
    };
    Version mine;
    Version theirs;
    QString explanation;
    QString keepLabel; ///< "Keep Amara's"
    bool operator==(const ConflictWords &) const = default;
};

[[nodiscard]] ConflictWords conflictWords(const Conflict &conflict, const Directory &people, const QLocale &locale);

/// "Two of you changed Orla Brannock." Stays until a person decides.
class ConflictCard final : public QWidget
{
    Q_OBJECT
public:
    ConflictCard(const Theme &theme, QWidget *parent);

    void setWords(const ConflictWords &words);

Q_SIGNALS:
    void keepTheirsRequested();
    void useMineRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Version;
    const Theme &m_theme;
    PlainLabel *m_title;
    Version *m_mine;
    Version *m_theirs;
    PlainLabel *m_explanation;
    KeyedButton *m_keep;
    KeyedButton *m_use;
};

} // namespace relaydesk
