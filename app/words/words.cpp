// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <QLocale>
#include <QTranslator>

namespace relaydesk {

bool loadWords(QTranslator &words)
{
    return words.load(QLocale(), QStringLiteral("relaydesk"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || words.load(QStringLiteral(":/i18n/relaydesk_en.qm"));
}

} // namespace relaydesk
