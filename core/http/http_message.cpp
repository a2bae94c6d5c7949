// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/http_message.h"

#include <algorithm>

namespace relaydesk {

namespace {

Error invalid(const char *what)
{
    return makeError(ErrorKind::Invalid, QString::fromLatin1(what));
}

/// RFC 9110 token characters: what a verb and a header's name are made of.
bool isToken(const QByteArray &text)
{
    static constexpr QByteArrayView extra = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || extra.contains(c);
    });
}

bool breaksLine(QByteArrayView text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [name](const auto &entry) { return entry.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

Result<void> checkHeader(const QByteArray &name, const QByteArray &value)
{
    if (!isToken(name))
        return invalid("header name");
    // Qt writes a header as it is given: a line break would start a header of somebody else's choosing.
    if (breaksLine(value))
        return invalid("header value");
    return {};
}

Result<void> checkRequest(const HttpRequest &request)
{
    if (!isToken(request.verb))
        return invalid("verb");
    const QUrl &url = request.url;
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return invalid("address");
    if (!url.userInfo().isEmpty())
        return invalid("address with a user name in it");
    const QByteArray encoded = url.toEncoded().toLower();
    if (breaksLine(encoded) || encoded.contains("%00") || encoded.contains("%0d") || encoded.contains("%0a"))
        return invalid("address with a control character");
    for (const auto &[name, value] : request.headers) {
        if (auto checked = checkHeader(name, value); !checked)
            return checked;
    }
    return {};
}

} // namespace relaydesk
