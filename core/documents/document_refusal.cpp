// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

struct Refusal
{
    DocumentRefusal refusal;
    QLatin1StringView name;
    const char *words;
};

constexpr std::array refusals{
    Refusal{
        DocumentRefusal::Stale, QLatin1StringView("stale"),
        QT_TRANSLATE_NOOP("relaydesk::RefusalText", "Somebody else has changed this document since you opened it.")},
    Refusal{DocumentRefusal::NotMarketing, QLatin1StringView("notMarketing"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText",
                              "Only a marketing manager may change, propose or publish a draft.")},
    Refusal{DocumentRefusal::NotASigner, QLatin1StringView("notASigner"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "Only marketing managers and team leads may sign.")},
    Refusal{DocumentRefusal::SamePerson, QLatin1StringView("samePerson"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "One person cannot sign for both sides.")},
    Refusal{DocumentRefusal::NotTheSigner, QLatin1StringView("notTheSigner"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "You have not signed this draft.")},
    Refusal{DocumentRefusal::NoDraft, QLatin1StringView("noDraft"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "There is no open draft.")},
    Refusal{DocumentRefusal::DraftOpen, QLatin1StringView("draftOpen"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "There is an open draft: publish or discard it first.")},
    Refusal{DocumentRefusal::NothingNew, QLatin1StringView("nothingNew"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "The draft says this already.")},
    Refusal{DocumentRefusal::NotADocument, QLatin1StringView("notADocument"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "This cannot be read as a document.")},
    Refusal{DocumentRefusal::TooLong, QLatin1StringView("tooLong"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "This text is too long.")},
    Refusal{DocumentRefusal::AlreadyProposed, QLatin1StringView("alreadyProposed"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "Both sides have been asked already.")},
    Refusal{DocumentRefusal::NotProposed, QLatin1StringView("notProposed"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "The draft has not been proposed yet.")},
    Refusal{DocumentRefusal::AlreadySigned, QLatin1StringView("alreadySigned"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "Your side has signed already.")},
    Refusal{DocumentRefusal::OtherBody, QLatin1StringView("otherBody"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "The draft is not the one that you have read.")},
    Refusal{DocumentRefusal::NotApproved, QLatin1StringView("notApproved"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "Marketing and sales must both sign before it is published.")},
    Refusal{DocumentRefusal::InThePast, QLatin1StringView("inThePast"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "A version cannot take effect before now.")},
    Refusal{DocumentRefusal::NoSuchVersion, QLatin1StringView("noSuchVersion"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "There is no such version.")},
    Refusal{DocumentRefusal::NoSuchPlace, QLatin1StringView("noSuchPlace"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "The version has no such place.")},
    Refusal{DocumentRefusal::NoText, QLatin1StringView("noText"),
            QT_TRANSLATE_NOOP("relaydesk::RefusalText", "A comment needs a text.")},
};

const Refusal &entryOf(DocumentRefusal refusal)
{
    return *std::ranges::find(refusals, refusal, &Refusal::refusal);
}

} // namespace

QString toString(DocumentRefusal refusal)
{
    return entryOf(refusal).name;
}

std::optional<DocumentRefusal> documentRefusalIn(const Error &error)
{
    const QString name = error.context.section(u':', 0, 0);
    const auto found = std::ranges::find_if(refusals, [&name](const Refusal &entry) { return entry.name == name; });
    return found == refusals.end() ? std::nullopt : std::optional(found->refusal);
}

QString inWords(DocumentRefusal refusal)
{
    return QCoreApplication::translate("relaydesk::RefusalText", entryOf(refusal).words);
}

} // namespace relaydesk
