// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/store_pages.h"

#include "core/protocol/page_json.h"
#include "tests/support/lead_factory.h"

#include <QDir>

#include <algorithm>
#include <cstdio>

namespace relaydesk::bench {

namespace {

QString valueAfter(const QStringList &arguments, const QString &name)
{
    const qsizetype at = arguments.indexOf(name);
    return at >= 0 ? arguments.value(at + 1) : QString();
}

std::optional<std::vector<LeadPage>> pagesOf(const QDir &folder)
{
    std::vector<LeadPage> pages;
    const QStringList names = folder.entryList({QStringLiteral("page-*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        Result<LeadPage> page = decodeChanges(file.readAll());
        if (!page) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(page.error().context));
            return std::nullopt;
        }
        pages.push_back(*std::move(page));
    }
    return pages;
}

} // namespace

std::optional<std::vector<LeadPage>> pagesFrom(const QStringList &arguments)
{
    if (const QString folder = valueAfter(arguments, QStringLiteral("--pages")); !folder.isEmpty())
        return pagesOf(QDir(folder));
    const int leads = valueAfter(arguments, QStringLiteral("--leads")).toInt();
    const int size = std::max(valueAfter(arguments, QStringLiteral("--page")).toInt(), 0);
    if (leads <= 0) {
        std::fprintf(stderr, "usage: --pages FOLDER | --leads N [--page M]\n");
        return std::nullopt;
    }
    std::vector<LeadPage> pages;
    for (int from = 0; from<leads; from += size> 0 ? size : 500) {
        const int to = std::min(leads, from + (size > 0 ? size : 500));
        LeadPage page;
        for (int n = from; n < to; ++n)
            page.leads.push_back(test::makeOpenLead(n));
        page.next = QByteArray::number(to);
        pages.push_back(std::move(page));
    }
    return pages;
}

} // namespace relaydesk::bench
