// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

class QAbstractItemModel;

namespace relaydesk {

/// Where the rows of a queue stand, in pixels from the top: leads and group heads have two fixed
/// heights, so a handful of sections says it for 100,000 rows. Pure arithmetic.
class QueueGeometry final
{
public:
    struct Heights
    {
        int lead = 56;
        int head = 28;

        bool operator==(const Heights &) const = default;
    };

    /// Reads the heads of a QueueModel (or of any list model without heads) in steps of a group.
    void read(const QAbstractItemModel *model, Heights heights);

    [[nodiscard]] int rowCount() const { return m_rows; }
    /// Height of all rows together.
    [[nodiscard]] int height() const { return m_height; }
    /// Top of a row; 0 for a row that is not there.
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int heightOf(int row) const;
    [[nodiscard]] bool isHead(int row) const;
    /// The row at a height; -1 above the first and below the last.
    [[nodiscard]] int rowAt(int y) const;
    /// The nearest lead from \a row on in steps of \a by (1 or -1), \a row included; -1 for none.
    [[nodiscard]] int nextLead(int row, int by) const;

private:
    struct Section
    {
        int row = 0;  ///< its first row: the head, or the first lead where there is no head
        int rows = 0; ///< with the head
        int top = 0;
        bool head = false;
    };
    [[nodiscard]] const Section *sectionOf(int row) const;
    void append(int row, int rows, bool head);
    bool readByCounts(const QAbstractItemModel &model);
    void readByRows(const QAbstractItemModel &model);

    Heights m_heights;
    std::vector<Section> m_sections;
    int m_rows = 0;
    int m_height = 0;
};

} // namespace relaydesk
