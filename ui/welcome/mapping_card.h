// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/field_match_model.h"

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

class PlainLabel;

/// "Match fields", how many are matched and how many are kept, and the table of them.
class MappingCard final : public QWidget
{
    Q_OBJECT
public:
    MappingCard(const Theme &theme, QWidget *parent);

    void setFields(const std::vector<FieldMatch> &fields);
    [[nodiscard]] FieldMatchModel &model() { return m_model; }

private:
    class Chip;
    [[nodiscard]] QWidget *framed(QWidget *inner);

    const Theme &m_theme;
    FieldMatchModel m_model;
    Chip *m_matched;
    Chip *m_kept;
};

} // namespace relaydesk
