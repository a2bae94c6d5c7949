// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/source_form.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/plain_label.h"

#include <QVBoxLayout>

namespace relaydesk {

SourceForm::SourceForm(LeadSource source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_keeping(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    if (source == LeadSource::Hub)
        addHubFields(theme);
    else
        addOdooFields(theme);
    m_keeping->setWordWrap(true);
    m_keeping->setContentsMargins(FocusRing::reach, 0, 0, 0);
    layout->addWidget(m_keeping);
    setKeychain(std::nullopt);
}

void SourceForm::setKeychain(std::optional<bool> keychain)
{
    m_keeping->setColor(keychain.value_or(true) ? ColorRole::Text3 : ColorRole::SoonText);
    m_keeping->setText(
        !keychain       ? tr("The key is never written to a file.")
            : *keychain ? tr("Keys are kept in your system keychain.")
                        : tr("No keychain found: Relaydesk asks for the key each time and never writes it to disk."));
}

void SourceForm::addHubFields(const Theme &theme)
{
    add(DraftField::Address, tr("Address of the hub"), QStringLiteral("https://hub.example.com"), FormField::Kind::Text,
        theme);
    add(DraftField::Secret, tr("Invite code"), {}, FormField::Kind::Secret, theme);
}

void SourceForm::addOdooFields(const Theme &theme)
{
    add(DraftField::Address, tr("Address of your Odoo"), QStringLiteral("https://crm.example.com"),
        FormField::Kind::Text, theme);
    add(DraftField::Database, tr("Database"), {}, FormField::Kind::Text, theme);
    add(DraftField::User, tr("User"), QStringLiteral("name@example.com"), FormField::Kind::Text, theme);
    add(DraftField::Secret, tr("Password or API key"), {}, FormField::Kind::Secret, theme);
}

void SourceForm::add(DraftField which, const QString &name, const QString &example, FormField::Kind kind,
                     const Theme &theme)
{
    auto *made = new FormField(name, kind, theme, this);
    made->setPlaceholder(example);
    m_fields.insert(int(which), made);
    layout()->addWidget(made);
    connect(made, &FormField::edited, this, [this, made] {
        made->setRemark({}, false);
        Q_EMIT edited();
    });
    connect(made, &FormField::entered, this, &SourceForm::submitted);
}

QString SourceForm::textOf(DraftField which) const
{
    const FormField *made = field(which);
    return made ? made->text() : QString();
}

ConnectionDraft SourceForm::draft() const
{
    return {m_source, textOf(DraftField::Address).trimmed(), textOf(DraftField::Database).trimmed(),
            textOf(DraftField::User).trimmed(), textOf(DraftField::Secret)};
}

void SourceForm::setDraft(const ConnectionDraft &draft)
{
    const auto put = [this](DraftField which, const QString &text) {
        if (FormField *made = field(which))
            made->setText(text);
    };
    put(DraftField::Address, draft.address);
    put(DraftField::Database, draft.database);
    put(DraftField::User, draft.user);
    put(DraftField::Secret, draft.secret);
    clearRemarks();
}

void SourceForm::clearRemarks()
{
    for (FormField *made : std::as_const(m_fields))
        made->setRemark({}, false);
}

bool SourceForm::check()
{
    clearRemarks();
    FormField *first = nullptr;
    for (const DraftRemark &remark : remarksOn(draft())) {
        FormField *made = field(remark.field);
        made->setRemark(remark.text, remark.blocking);
        if (remark.blocking && !first)
            first = made;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void SourceForm::blame(DraftField which, const QString &sentence)
{
    if (FormField *made = field(which))
        made->setRemark(sentence, true);
}

} // namespace relaydesk
