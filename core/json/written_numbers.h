// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

// Private to this room.
namespace relaydesk {

/// The numbers of a document as they are written, one after another: simdjson's tree keeps their values only. The document
/// outlives it.
class WrittenNumbers
{
public:
    explicit WrittenNumbers(QByteArrayView document)
        : m_document(document)
    {
    }

    /// Empty behind the last one.
    [[nodiscard]] QByteArrayView next();

private:
    void skipText();
    [[nodiscard]] QByteArrayView token();

    QByteArrayView m_document;
    qsizetype m_at = 0;
};

/// Where the first whole number of more than 64 bits begins; -1 for none.
[[nodiscard]] qsizetype tooLargeNumberIn(QByteArrayView document);

} // namespace relaydesk
