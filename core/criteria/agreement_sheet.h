// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_words.h"

namespace relaydesk {

/// Who stands behind a version, as it is printed. Names and dates are ready to be read.
struct SheetSignature
{
    QString team;   ///< "Marketing"
    QString person; ///< empty: not signed
    QString date;
};

/// A version, as it is printed.
struct SheetVersion
{
    QString name;  ///< "v14"
    QString title; ///< what it changed
    QString dates; ///< "from 24 August 2026"
};

/// A word and what the two teams mean by it.
struct GlossaryEntry
{
    QString term;
    QString meaning;
};

/// The agreement on one sheet: what both teams pin to the wall.
struct AgreementSheet
{
    QString title;   ///< "Inbound leads"
    QString version; ///< "v14, in force since 24 August 2026"
    std::vector<PlainSection> sections;
    std::vector<SheetSignature> signatures;
    std::vector<SheetVersion> versions;
    std::vector<GlossaryEntry> glossary;
};

/// The sheet of \a criteria, without signatures and versions, with the glossary. Pure.
[[nodiscard]] AgreementSheet sheetOf(const Criteria &criteria, const Vocabulary &vocabulary);
/// A page of HTML that stands by itself, in UTF-8: no script, nothing from elsewhere; every text is escaped.
[[nodiscard]] QByteArray htmlOf(const AgreementSheet &sheet);

} // namespace relaydesk
