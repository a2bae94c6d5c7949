// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/versions_panel.h"

#include "ui/criteria/section_head.h"
#include "ui/criteria/version_row.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/present/criteria_step.h"
#include "ui/present/display_text.h"

#include <QMenu>
#include <QVBoxLayout>

namespace relaydesk {

VersionsPanel::VersionsPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, tr("Versions"), this))
    , m_more(m_head->addAction(tr("Compare, export")))
    , m_menu(new QMenu(this))
    , m_list(new QVBoxLayout)
    , m_compared(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, this))
    , m_changes(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
    , m_close(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Close the comparison"), this))
{
    setAccessibleName(m_head->title());
    m_changes->setWordWrap(true);
    m_close->setControlHeight(28);
    m_list->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    column->addLayout(m_list);
    column->addWidget(m_compared);
    column->addWidget(m_changes);
    column->addWidget(m_close, 0, Qt::AlignLeading);
    connect(m_close, &KeyedButton::activated, this, [this] {
        setComparison({});
        m_more->setFocus(Qt::OtherFocusReason);
        Q_EMIT comparisonClosed();
    });
    connect(m_more, &KeyedButton::activated, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    setComparison({});
}

void VersionsPanel::setContent(const CriteriaPageContent &content)
{
    m_content = content;
    while (m_rows.size() < content.versions.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < content.versions.size());
        if (i < content.versions.size())
            m_rows[i]->say(content.versions[i], content.versions[i].number == content.shown.number);
    }
}

QWidget *VersionsPanel::comparison() const
{
    return m_changes;
}

void VersionsPanel::addRow()
{
    auto *row = new VersionRow(m_theme, this);
    const size_t index = m_rows.size();
    m_list->addWidget(row);
    m_rows.push_back(row);
    connect(row, &VersionRow::clicked, this, [this, row] { Q_EMIT versionWanted(row->number()); });
    connect(row, &VersionRow::stepWanted, this, [this, index](int by) {
        const size_t to = index + static_cast<size_t>(by);
        if (to < m_content.versions.size())
            m_rows.at(to)->setFocus(Qt::OtherFocusReason);
    });
}

void VersionsPanel::fillMenu()
{
    m_menu->clear();
    const CriteriaVersion shown = m_content.shown;
    for (const CriteriaVersion &version : m_content.versions) {
        if (version.number == shown.number)
            continue;
        const int earlier = qMin(version.number, shown.number);
        const int later = qMax(version.number, shown.number);
        QAction *compare = m_menu->addAction(tr("Compare v%1 with v%2").arg(later).arg(earlier));
        connect(compare, &QAction::triggered, this, [this, earlier, later] { Q_EMIT compareWanted(earlier, later); });
    }
    m_menu->addSeparator();
    if (m_content.rights.mayRevert && shown.state == CriteriaVersion::State::Past) {
        QAction *revert = m_menu->addAction(tr("Begin a draft from v%1").arg(shown.number));
        connect(revert, &QAction::triggered, this, [this, number = shown.number] { Q_EMIT revertWanted(number); });
    }
    const bool isOpen = shown.state == CriteriaVersion::State::Draft || shown.state == CriteriaVersion::State::Proposed;
    if (m_content.rights.mayEdit && isOpen) {
        QAction *discard = m_menu->addAction(tr("Discard draft v%1").arg(shown.number));
        connect(discard, &QAction::triggered, this, &VersionsPanel::discardWanted);
    }
    m_menu->addSeparator();
    const std::array forms{std::pair(AgreementForm::Pdf, tr("Agreement as PDF")),
                           std::pair(AgreementForm::Html, tr("Agreement as HTML")),
                           std::pair(AgreementForm::Json, tr("Document as JSON"))};
    for (const auto &[form, label] : forms) {
        QAction *action = m_menu->addAction(label);
        connect(action, &QAction::triggered, this, [this, form = form] { Q_EMIT exportWanted(form); });
    }
}

void VersionsPanel::setComparison(const CriteriaComparison &comparison)
{
    const bool isShown = comparison.later > 0;
    QStringList lines;
    for (const CriteriaChange &change : comparison.changes)
        lines << u"• " % displayText(change.section, 80) % u": " % displayText(changeLine(change), 400);
    m_compared->setText(comparison.earlier == comparison.later
                            ? tr("What theirs says otherwise")
                            : tr("What v%1 says otherwise than v%2").arg(comparison.later).arg(comparison.earlier));
    m_changes->setText(lines.isEmpty() ? tr("Nothing.") : lines.join(u'\n'));
    for (QWidget *part :
         {static_cast<QWidget *>(m_compared), static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_close)})
        part->setVisible(isShown);
}

} // namespace relaydesk
