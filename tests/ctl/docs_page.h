// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace relaydesk::test {

/// A command that a page shows, and the answer it shows below it.
struct DocsExample
{
    QStringList arguments; ///< of relayctl
    QByteArray answer;     ///< JSON, as far as the page shows it
};

/// A page of docs/ with what it promises.
class DocsPage
{
public:
    /// \a name: "routing.md". A page that is not there is empty.
    explicit DocsPage(const char *name);

    /// The indented block behind the line that begins with `FILE` and ends with a colon.
    [[nodiscard]] QByteArray file(const QByteArray &name) const;
    /// Every "$ relayctl ..." with its answer.
    [[nodiscard]] std::vector<DocsExample> examples() const;

private:
    QList<QByteArray> m_lines;
};

} // namespace relaydesk::test
