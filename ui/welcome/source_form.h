// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/connection_draft.h"
#include "ui/welcome/form_field.h"

#include <QMap>

namespace relaydesk {

class PlainLabel;

/// The fields of one source. Each source has a form of its own that lives as long as the page, so
/// that nothing typed is lost by looking at another one.
class SourceForm final : public QWidget
{
    Q_OBJECT
public:
    SourceForm(LeadSource source, const Theme &theme, QWidget *parent);

    /// Where the key will be kept. Nothing: not known yet.
    void setKeychain(std::optional<bool> keychain);

    [[nodiscard]] ConnectionDraft draft() const;
    void setDraft(const ConnectionDraft &draft);

    /// Says what is wrong beside each field, and puts the focus into the first wrong one.
    /// True if nothing blocks.
    bool check();
    /// Marks the field a failed test points at.
    void blame(DraftField field, const QString &sentence);
    void clearRemarks();
    [[nodiscard]] FormField *field(DraftField which) const { return m_fields.value(int(which)); }

Q_SIGNALS:
    void edited();
    void submitted();

private:
    void add(DraftField which, const QString &name, const QString &example, FormField::Kind kind, const Theme &theme);
    void addHubFields(const Theme &theme);
    void addOdooFields(const Theme &theme);
    [[nodiscard]] QString textOf(DraftField which) const;

    LeadSource m_source;
    PlainLabel *m_keeping;
    QMap<int, FormField *> m_fields; // in the order of the form
};

} // namespace relaydesk
