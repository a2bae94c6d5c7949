// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// What stands in the place of a rule that has no condition yet: the two ways to begin one.
class ConditionEmpty final : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionEmpty(const Theme &theme, QWidget *parent);

    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void conditionWanted();
    void groupWanted();

private:
    PlainLabel *m_text;
    KeyedButton *m_condition;
    KeyedButton *m_group;
};

} // namespace relaydesk
