// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/word_distance.h"

#include <algorithm>
#include <vector>

namespace relaydesk {

int wordDistance(QStringView a, QStringView b, int atMost)
{
    if (std::abs(a.size() - b.size()) >= atMost)
        return atMost;
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int other = a.at(i - 1) == b.at(at - 1) ? 0 : 1;
            row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + other});
            if (i > 1 && at > 1 && a.at(i - 1) == b.at(at - 2) && a.at(i - 2) == b.at(at - 1))
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > atMost)
            return atMost;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(last.back(), atMost);
}

QString indexedForm(const QString &word)
{
    QString plain;
    const QString parts = word.normalized(QString::NormalizationForm_D);
    for (const QChar c : parts) {
        if (!c.isMark())
            plain += c.toLower();
    }
    return plain;
}

} // namespace relaydesk
