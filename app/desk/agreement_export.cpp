// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/agreement_export.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace relaydesk {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::AgreementExport)
};

QString dayOf(Instant at, const QLocale &locale)
{
    return locale.toString(toDateTime(at).toLocalTime().date(), QLocale::LongFormat);
}

QString nameOf(const Directory &people, const RepId &id)
{
    const auto found = std::ranges::find(people.reps, id, &Rep::id);
    return found == people.reps.end() ? id.value() : found->name;
}

QString standingOf(const DocumentVersion &version, Instant now, const QLocale &locale)
{
    const QString name = u'v' % QString::number(version.number);
    if (!version.publishedFrom)
        return ExportText::tr("%1, a draft that is not in force").arg(name);
    const QString from = dayOf(*version.publishedFrom, locale);
    switch (version.stateAt(now)) {
    case DocumentState::Superseded:
        return ExportText::tr("%1, in force from %2 to %3").arg(name, from, dayOf(*version.supersededAt, locale));
    default:
        return *version.publishedFrom <= now ? ExportText::tr("%1, in force since %2").arg(name, from)
                                             : ExportText::tr("%1, in force from %2").arg(name, from);
    }
}

SheetSignature signatureOf(const DocumentVersion &version, ApprovalSide side, const QString &team,
                           const Directory &people, const QLocale &locale)
{
    const Approval *approval = version.approvalOf(side);
    return approval ? SheetSignature{team, nameOf(people, approval->by), dayOf(approval->at, locale)}
                    : SheetSignature{team, {}, {}};
}

/// Writes a sheet into a document: blocks and formats, never markup, so that no text can become anything else.
class SheetWriter
{
public:
    explicit SheetWriter(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void line(const QString &text, qreal points, bool bold, qreal above)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        QTextCharFormat look;
        look.setFontPointSize(points);
        look.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
        begin(block, look);
        m_cursor.insertText(text);
    }

    void lines(const std::vector<PlainLine> &lines)
    {
        for (const PlainLine &line : lines) {
            QTextListFormat list;
            list.setStyle(line.indent % 2 == 0 ? QTextListFormat::ListDisc : QTextListFormat::ListCircle);
            list.setIndent(line.indent + 1);
            QTextBlockFormat block;
            block.setTopMargin(1);
            begin(block, plain());
            m_cursor.createList(list);
            m_cursor.insertText(line.words);
        }
    }

    void table(const std::vector<QStringList> &rows)
    {
        if (rows.empty())
            return;
        QTextTableFormat format;
        format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
        format.setCellPadding(3);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        begin({}, plain());
        QTextTable *table
            = m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(rows.front().size()), format);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column)
                table->cellAt(row, column)
                    .firstCursorPosition()
                    .insertText(rows[static_cast<size_t>(row)].value(column), plain());
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    static QTextCharFormat plain()
    {
        QTextCharFormat look;
        look.setFontPointSize(10);
        return look;
    }

    void begin(const QTextBlockFormat &block, const QTextCharFormat &look)
    {
        if (std::exchange(m_isBegun, true))
            m_cursor.insertBlock(block, look);
        else {
            m_cursor.setBlockFormat(block);
            m_cursor.setBlockCharFormat(look);
        }
        m_cursor.setCharFormat(look);
    }

    QTextCursor m_cursor;
    bool m_isBegun = false;
};

void write(const AgreementSheet &sheet, QTextDocument &document)
{
    SheetWriter writer(document);
    writer.line(sheet.title, 20, true, 0);
    writer.line(sheet.version, 10, false, 2);
    for (const PlainSection &section : sheet.sections) {
        writer.line(section.title, 13, true, 12);
        writer.lines(section.lines);
    }
    std::vector<QStringList> rows;
    for (const SheetSignature &signature : sheet.signatures)
        rows.push_back({signature.team, signature.person.isEmpty() ? ExportText::tr("not signed") : signature.person,
                        signature.date});
    writer.line(ExportText::tr("Signed by"), 13, true, 12);
    writer.table(rows);
    rows.clear();
    for (const SheetVersion &version : sheet.versions)
        rows.push_back({version.name, version.title, version.dates});
    if (!rows.empty())
        writer.line(ExportText::tr("Versions"), 13, true, 12);
    writer.table(rows);
    rows.clear();
    for (const GlossaryEntry &entry : sheet.glossary)
        rows.push_back({entry.term, entry.meaning});
    writer.line(ExportText::tr("Words"), 13, true, 12);
    writer.table(rows);
}

} // namespace

AgreementSheet agreementSheet(const SheetSource &source, Instant now, const QLocale &locale)
{
    AgreementSheet sheet = sheetOf(source.criteria, source.vocabulary);
    const DocumentVersion *version = source.version;
    if (!version) {
        sheet.version = ExportText::tr("A draft that nobody has signed");
        return sheet;
    }
    sheet.version = standingOf(*version, now, locale);
    sheet.signatures
        = {signatureOf(*version, ApprovalSide::Marketing, ExportText::tr("Marketing"), source.people, locale),
           signatureOf(*version, ApprovalSide::Sales, ExportText::tr("Sales"), source.people, locale)};
    for (const DocumentVersion &each : source.history.versions()) {
        if (each.publishedFrom)
            sheet.versions.push_back({u'v' % QString::number(each.number), each.latest().title,
                                      ExportText::tr("from %1").arg(dayOf(*each.publishedFrom, locale))});
    }
    return sheet;
}

QByteArray pdfOf(const AgreementSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
    writer.setResolution(96); // as the document's own, so that points stay points
    writer.setTitle(sheet.title % u", " % sheet.version);
    writer.setCreator(QCoreApplication::applicationName());
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size());
    document.setDocumentMargin(0);
    write(sheet, document);
    document.print(&writer);
    buffer.close();
    return bytes;
}

} // namespace relaydesk
