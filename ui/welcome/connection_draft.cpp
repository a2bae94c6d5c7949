// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/connection_draft.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace relaydesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

bool hasScheme(const QString &address)
{
    static const QRegularExpression scheme(QStringLiteral("\\A[A-Za-z][A-Za-z0-9+.-]*://"));
    return scheme.match(address).hasMatch();
}

bool hasForbidden(const QString &address)
{
    return std::any_of(address.cbegin(), address.cend(), [](QChar c) {
        return c.isSpace() || c == u'\\' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

QUrl parsed(const QString &address)
{
    const QString text = address.trimmed();
    if (text.isEmpty() || text.size() > 2048 || hasForbidden(text))
        return {};
    return QUrl(hasScheme(text) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
}

bool isWeb(const QUrl &url)
{
    return url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
}

/// People paste the page they have open: /web#action=…, /odoo/crm. The JSON-RPC end stands at the root.
QString basePath(const QUrl &url, LeadSource source)
{
    static const QRegularExpression odooPage(QStringLiteral("\\A/(web|odoo|jsonrpc)(/.*)?\\z"));
    QString path = url.path();
    if (source == LeadSource::Odoo && odooPage.match(path).hasMatch())
        path.clear();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString addressProblem(const ConnectionDraft &draft)
{
    const QString text = draft.address.trimmed();
    if (text.isEmpty()) {
        return draft.source == LeadSource::Hub
            ? Words::tr("Enter the address of your hub, such as https://hub.example.com.")
            : Words::tr("Enter the address of your Odoo, such as https://crm.example.com.");
    }
    const QUrl url = parsed(text);
    if (!url.isValid() || url.host().isEmpty())
        return Words::tr("This is not a complete address. It looks like https://crm.example.com.");
    if (!isWeb(url))
        return Words::tr("The address has to begin with https:// or http://.");
    if (!url.userInfo().isEmpty())
        return Words::tr("Leave user and password out of the address, they have fields of their own.");
    return {};
}

void remarkAddress(const ConnectionDraft &draft, std::vector<DraftRemark> &remarks)
{
    if (const QString problem = addressProblem(draft); !problem.isEmpty()) {
        remarks.push_back({DraftField::Address, true, problem});
        return;
    }
    const QUrl url = connectionUrl(draft);
    if (url.scheme() == QStringLiteral("http") && !isLoopback(url)) {
        remarks.push_back({DraftField::Address, false,
                           Words::tr("Not encrypted: everybody on the way can read your key and your leads. "
                                     "Use https:// if the server offers it.")});
    }
}

void requireText(const QString &value, DraftField field, const QString &problem, std::vector<DraftRemark> &remarks)
{
    if (value.trimmed().isEmpty())
        remarks.push_back({field, true, problem});
}

} // namespace

QUrl connectionUrl(const ConnectionDraft &draft)
{
    QUrl url = parsed(draft.address);
    if (!url.isValid() || !isWeb(url) || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(basePath(url, draft.source));
    return url;
}

bool isLoopback(const QUrl &url)
{
    static const QRegularExpression four(QStringLiteral("\\A127(\\.[0-9]{1,3}){3}\\z"));
    const QString host = url.host();
    return host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost"))
        || host == QStringLiteral("::1") || four.match(host).hasMatch();
}

std::vector<DraftRemark> remarksOn(const ConnectionDraft &draft)
{
    std::vector<DraftRemark> remarks;
    if (draft.source == LeadSource::Demo)
        return remarks;
    remarkAddress(draft, remarks);
    if (draft.source == LeadSource::Hub) {
        requireText(draft.secret, DraftField::Secret, Words::tr("Enter the invite code from your team lead."), remarks);
        return remarks;
    }
    requireText(
        draft.database, DraftField::Database,
        Words::tr("Enter the name of the database. Odoo shows it on its sign-in page, or ask your administrator."),
        remarks);
    requireText(draft.user, DraftField::User,
                Words::tr("Enter the name you sign in to Odoo with, often an e-mail address."), remarks);
    requireText(draft.secret, DraftField::Secret,
                Words::tr("Enter your password, or an API key from your Odoo profile."), remarks);
    return remarks;
}

} // namespace relaydesk
