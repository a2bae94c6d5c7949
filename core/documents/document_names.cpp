// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_command.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

template<typename E> struct Name
{
    E value;
    QLatin1StringView text;
};

constexpr std::array eventKinds{
    Name<DocumentEventKind>{DocumentEventKind::Saved, QLatin1StringView("saved")},
    Name<DocumentEventKind>{DocumentEventKind::Proposed, QLatin1StringView("proposed")},
    Name<DocumentEventKind>{DocumentEventKind::Approved, QLatin1StringView("approved")},
    Name<DocumentEventKind>{DocumentEventKind::Withdrawn, QLatin1StringView("withdrawn")},
    Name<DocumentEventKind>{DocumentEventKind::Published, QLatin1StringView("published")},
    Name<DocumentEventKind>{DocumentEventKind::Commented, QLatin1StringView("commented")},
    Name<DocumentEventKind>{DocumentEventKind::Discarded, QLatin1StringView("discarded")},
};

constexpr std::array commandKinds{
    Name<DocumentCommandKind>{DocumentCommandKind::Save, QLatin1StringView("save")},
    Name<DocumentCommandKind>{DocumentCommandKind::Revert, QLatin1StringView("revert")},
    Name<DocumentCommandKind>{DocumentCommandKind::Propose, QLatin1StringView("propose")},
    Name<DocumentCommandKind>{DocumentCommandKind::Approve, QLatin1StringView("approve")},
    Name<DocumentCommandKind>{DocumentCommandKind::Withdraw, QLatin1StringView("withdraw")},
    Name<DocumentCommandKind>{DocumentCommandKind::Publish, QLatin1StringView("publish")},
    Name<DocumentCommandKind>{DocumentCommandKind::Comment, QLatin1StringView("comment")},
    Name<DocumentCommandKind>{DocumentCommandKind::Discard, QLatin1StringView("discard")},
};

constexpr std::array sides{
    Name<ApprovalSide>{ApprovalSide::Marketing, QLatin1StringView("marketing")},
    Name<ApprovalSide>{ApprovalSide::Sales, QLatin1StringView("sales")},
};

template<typename E, size_t N> QString textOf(E value, const std::array<Name<E>, N> &names)
{
    const auto found = std::ranges::find(names, value, &Name<E>::value);
    return found == names.end() ? QString() : QString(found->text);
}

template<typename E, size_t N> std::optional<E> valueOf(QStringView text, const std::array<Name<E>, N> &names)
{
    const auto found = std::ranges::find_if(names, [text](const Name<E> &name) { return name.text == text; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

bool isSmallLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

bool isDocumentName(QStringView name)
{
    constexpr qsizetype longest = 40;
    return !name.isEmpty() && name.size() <= longest && isSmallLetter(name.front())
        && std::ranges::all_of(name, [](QChar c) { return isSmallLetter(c) || (c >= u'0' && c <= u'9') || c == u'-'; });
}

QByteArray bodyHashOf(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

QString toString(DocumentEventKind kind)
{
    return textOf(kind, eventKinds);
}
std::optional<DocumentEventKind> documentEventKindFrom(QStringView name)
{
    return valueOf(name, eventKinds);
}
QString toString(ApprovalSide side)
{
    return textOf(side, sides);
}
std::optional<ApprovalSide> approvalSideFrom(QStringView name)
{
    return valueOf(name, sides);
}
QString toString(DocumentCommandKind kind)
{
    return textOf(kind, commandKinds);
}
std::optional<DocumentCommandKind> documentCommandKindFrom(QStringView name)
{
    return valueOf(name, commandKinds);
}

} // namespace relaydesk
