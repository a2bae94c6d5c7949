// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/docs_page.h"

#include <QFile>

namespace relaydesk::test {

namespace {

constexpr QByteArrayView indent("    ");

} // namespace

DocsPage::DocsPage(const char *name)
{
    QFile page(QStringLiteral(RELAYDESK_DOCS "/") + QString::fromLatin1(name));
    if (page.open(QIODevice::ReadOnly))
        m_lines = page.readAll().split('\n');
}

QByteArray DocsPage::file(const QByteArray &name) const
{
    QByteArray block;
    bool isInside = false;
    for (const QByteArray &line : m_lines) {
        if (line.startsWith(QByteArray('`' + name + '`')) && line.endsWith(':'))
            isInside = true;
        else if (isInside && line.startsWith(indent))
            block += line + '\n';
        else if (isInside && !block.isEmpty())
            break;
    }
    return block;
}

std::vector<DocsExample> DocsPage::examples() const
{
    constexpr QByteArrayView prompt("    $ relayctl ");
    std::vector<DocsExample> examples;
    bool isInside = false;
    for (const QByteArray &line : m_lines) {
        if (line.startsWith(prompt)) {
            examples.push_back({QString::fromUtf8(line.mid(prompt.size())).split(u' '), {}});
            isInside = true;
        } else if (isInside && line.startsWith(indent) && !line.startsWith("    $ ")) {
            examples.back().answer += line.mid(indent.size()) + '\n';
        } else {
            isInside = false;
        }
    }
    return examples;
}

} // namespace relaydesk::test
