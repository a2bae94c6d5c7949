// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace relaydesk {

class PlainLabel;

/// What is known of the company, as names and values; what is unknown is not shown.
class CompanyColumn final : public QWidget
{
    Q_OBJECT
public:
    using Fact = std::pair<QString, QString>;

    CompanyColumn(const Theme &theme, QWidget *parent);

    void setFacts(const std::vector<Fact> &facts);

private:
    struct Row
    {
        PlainLabel *name;
        PlainLabel *value;
    };

    const Theme &m_theme;
    QVBoxLayout *m_column;
    PlainLabel *m_nothing;
    std::vector<Row> m_rows;
};

} // namespace relaydesk
