// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/agreement_sheet.h"
#include "core/documents/document_history.h"
#include "core/domain/people.h"

#include <QLocale>

namespace relaydesk {

/// What a sheet is made of.
struct SheetSource
{
    const Criteria &criteria;
    const Vocabulary &vocabulary;
    const DocumentVersion *version; ///< whose text that is; none: nobody's yet
    const DocumentHistory &history;
    const Directory &people;
};

/// The sheet of one version, with who signed it and every version that was ever in force. Pure.
[[nodiscard]] AgreementSheet agreementSheet(const SheetSource &source, Instant now, const QLocale &locale);
/// The sheet as a PDF of A4 pages, with real text. GUI thread: it measures fonts.
[[nodiscard]] QByteArray pdfOf(const AgreementSheet &sheet);

} // namespace relaydesk
