// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/welcome/field_match_model.h"

#include <QTableView>

namespace relaydesk {

/// The fields of the CRM and what becomes of them, one a row. Reads like a table, tall as its rows.
class MappingTable final : public QTableView
{
    Q_OBJECT
public:
    MappingTable(FieldMatchModel &model, const Theme &theme, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void applyTheme();
    void placeColumns();

    const Theme &m_theme;
};

} // namespace relaydesk
