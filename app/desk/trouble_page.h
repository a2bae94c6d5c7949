// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// The calm page for a database that does not open: what happened, what it means, the way out.
class TroublePage final : public QWidget
{
    Q_OBJECT
public:
    TroublePage(const Theme &theme, const Error &error, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryRequested();
    /// The damaged database is put aside, and read again from the CRM.
    void rebuildRequested();
    void quitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace relaydesk
