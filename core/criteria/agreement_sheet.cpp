// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/agreement_sheet.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct SheetText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::AgreementSheet)
};

constexpr const char *style = R"(
  @page { size: A4; margin: 18mm }
  body { font: 11pt/1.45 Inter, "Segoe UI", system-ui, sans-serif; color: #1c2024; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 22pt; margin: 0 0 .2rem } h2 { font-size: 13pt; margin: 1.6rem 0 .4rem; break-after: avoid }
  p.version { color: #60646c; margin: 0 0 1rem }
  ul { margin: 0; padding-left: 1.2rem } ul ul { margin: .1rem 0 } li { margin: .15rem 0; break-inside: avoid }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #d9d9e0 }
  dt { font-weight: 600; margin-top: .5rem } dd { margin: 0 }
)";

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString element(const char *name, const QString &text)
{
    const QString tag = QString::fromLatin1(name);
    return u'<' % tag % u'>' % escaped(text) % u"</" % tag % u'>';
}

/// Lines inside each other as lists inside each other.
QString listOf(const std::vector<PlainLine> &lines)
{
    QString html;
    int depth = -1;
    for (const PlainLine &line : lines) {
        for (; depth < line.indent; ++depth)
            html += u"<ul>";
        for (; depth > line.indent; --depth)
            html += u"</ul>";
        html += element("li", line.words);
    }
    for (; depth >= 0; --depth)
        html += u"</ul>";
    return html + u'\n';
}

QString signaturesOf(const std::vector<SheetSignature> &signatures)
{
    QString html = u"<table>" % QString();
    for (const SheetSignature &signature : signatures)
        html += u"<tr>" % element("th", signature.team)
            % element("td", signature.person.isEmpty() ? SheetText::tr("not signed") : signature.person)
            % element("td", signature.date) % u"</tr>";
    return html % u"</table>\n";
}

QString versionsOf(const std::vector<SheetVersion> &versions)
{
    QString html = u"<table>" % QString();
    for (const SheetVersion &version : versions)
        html += u"<tr>" % element("th", version.name) % element("td", version.title) % element("td", version.dates)
            % u"</tr>";
    return html % u"</table>\n";
}

QString glossaryOf(const std::vector<GlossaryEntry> &glossary)
{
    QString html = u"<dl>" % QString();
    for (const GlossaryEntry &entry : glossary)
        html += element("dt", entry.term) % element("dd", entry.meaning);
    return html % u"</dl>\n";
}

std::vector<GlossaryEntry> glossary()
{
    return {
        {SheetText::tr("MQL"),
         SheetText::tr("Marketing-qualified lead: it meets the rule above, and sales answers it within its time.")},
        {SheetText::tr("SQL"),
         SheetText::tr("Sales-qualified lead: sales has spoken with them, and buying intent is confirmed.")},
        {SheetText::tr("Buying intent"),
         SheetText::tr("They asked for a demo, a quote or a call: a condition of its own, never points.")},
        {SheetText::tr("Fit"), SheetText::tr("Who they are, 0 to 100 points. It never fades.")},
        {SheetText::tr("Engagement"), SheetText::tr("What they do, 0 to 100 points. It fades with time.")},
        {SheetText::tr("Grade"),
         SheetText::tr("Fit A to D and engagement 1 to 4, two measures: neither qualifies alone.")},
        {SheetText::tr("MQL line"), SheetText::tr("The line through the grades from which on a lead is handed over.")},
        {SheetText::tr("Disqualified"), SheetText::tr("Never for sales.")},
        {SheetText::tr("Nurture"), SheetText::tr("Not now: marketing stays in touch, and it is looked at again.")},
    };
}

} // namespace

AgreementSheet sheetOf(const Criteria &criteria, const Vocabulary &vocabulary)
{
    AgreementSheet sheet;
    sheet.title = criteria.name;
    sheet.sections = inWords(criteria, vocabulary);
    sheet.glossary = glossary();
    return sheet;
}

QByteArray htmlOf(const AgreementSheet &sheet)
{
    const QString language = SheetText::tr("en", "the language of this sheet, for its lang attribute");
    QString html = u"<!DOCTYPE html>\n<html lang=\"" % escaped(language) % u"\">\n<head>\n<meta charset=\"utf-8\">\n"
        % element("title", sheet.title) % u"\n<style>" % QString::fromLatin1(style) % u"</style>\n</head>\n<body>\n"
        % element("h1", sheet.title);
    if (!sheet.version.isEmpty())
        html += u"\n<p class=\"version\">" % escaped(sheet.version) % u"</p>\n";
    for (const PlainSection &section : sheet.sections) {
        if (!section.lines.empty())
            html += element("h2", section.title) % u'\n' % listOf(section.lines);
    }
    if (!sheet.signatures.empty())
        html += element("h2", SheetText::tr("Signed by")) % u'\n' % signaturesOf(sheet.signatures);
    if (!sheet.versions.empty())
        html += element("h2", SheetText::tr("Versions")) % u'\n' % versionsOf(sheet.versions);
    html += element("h2", SheetText::tr("What the words mean")) % u'\n' % glossaryOf(sheet.glossary);
    return (html % u"</body>\n</html>\n").toUtf8();
}

} // namespace relaydesk
