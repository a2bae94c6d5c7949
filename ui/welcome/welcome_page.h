// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/connection_draft.h"

#include "ui/kit/theme.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace relaydesk {

class KeyedButton;
class OptionCard;
class SourcePane;
class WelcomeRail;

/// First run: "Where do your leads come from?" Three sources, a form that is tested before it is
/// kept, and Continue. The whole way can be walked with the keyboard: source, connection, fields, Continue.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(WelcomeDoors doors, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] LeadSource source() const;
    void setSource(LeadSource source);
    /// Puts a known connection into its form, as for "Sign in again"; the secret may be empty.
    void setDraft(const ConnectionDraft &draft);
    /// Keeping the connection failed after finish(): says so in the form, nothing typed is lost.
    void showFailure(const Error &error);
    /// Whether a keychain is there to keep the key, once that is known: its service may take seconds to answer.
    void setKeychain(std::optional<bool> keychain);
    /// Shows Back; for a desk that already has a connection.
    void setCanGoBack(bool can);

Q_SIGNALS:
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *buildCards();
    [[nodiscard]] QWidget *buildPanes();
    [[nodiscard]] QWidget *buildBody();
    [[nodiscard]] QWidget *buildFooter();
    void addCard(LeadSource source, OptionCard *card);
    [[nodiscard]] SourcePane *pane(LeadSource source) const;
    void updateContinue();
    void goOn();

    WelcomeDoors m_doors;
    const Theme &m_theme;
    WelcomeRail *m_rail;
    QBoxLayout *m_cardRow = nullptr;
    OptionCard *m_cards[3] = {};
    QStackedWidget *m_panes = nullptr;
    SourcePane *m_hub = nullptr;
    SourcePane *m_odoo = nullptr;
    KeyedButton *m_back = nullptr;
    KeyedButton *m_continue = nullptr;
};

} // namespace relaydesk
