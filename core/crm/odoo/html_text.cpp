// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/html_text.h"

#include <array>

namespace relaydesk {

namespace {

struct Entity
{
    QStringView name;
    char16_t character;
};
constexpr std::array<Entity, 6> entities{
    {{u"amp", u'&'}, {u"lt", u'<'}, {u"gt", u'>'}, {u"quot", u'"'}, {u"apos", u'\''}, {u"nbsp", u' '}}};

bool endsLine(QStringView tag)
{
    static constexpr std::array<QStringView, 13> names{u"p",     u"div",        u"br", u"li", u"tr", u"ul", u"ol",
                                                       u"table", u"blockquote", u"h1", u"h2", u"h3", u"h4"};
    return std::ranges::any_of(names, [tag](QStringView name) { return tag.compare(name, Qt::CaseInsensitive) == 0; });
}

/// Reads an HTML fragment once, from left to right.
class Reader
{
public:
    explicit Reader(QStringView html)
        : m_html(html)
    {
    }

    [[nodiscard]] QString read()
    {
        while (m_at < m_html.size()) {
            const QChar next = m_html[m_at];
            if (next == u'<')
                markup();
            else if (next == u'&')
                entity();
            else
                text(m_html[m_at++]);
        }
        return m_text.trimmed();
    }

private:
    void text(QChar character)
    {
        if (!character.isSpace() || character == QChar::Nbsp)
            m_text += character == QChar::Nbsp ? QChar(u' ') : character;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }

    void lineEnd()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!m_text.isEmpty() && !m_text.endsWith(u"\n\n"))
            m_text += u'\n';
    }

    /// To just behind \a end, or to the end of everything.
    void skipTo(QStringView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void markup()
    {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.startsWith(u"<!--"))
            return skipTo(u"-->");
        qsizetype from = 1;
        const bool closing = rest.size() > 1 && rest[1] == u'/';
        if (closing)
            ++from;
        qsizetype to = from;
        while (to < rest.size() && (rest[to].isLetter() || (to > from && rest[to].isNumber())))
            ++to;
        const QStringView tag = rest.sliced(from, to - from);
        if (tag.isEmpty() && !rest.startsWith(u"<!") && !rest.startsWith(u"<?")) {
            ++m_at;
            return text(u'<'); // "a < b"
        }
        skipTo(u">");
        if (!closing && tag.compare(u"style", Qt::CaseInsensitive) == 0)
            return skipTo(u"</style>");
        if (!closing && tag.compare(u"script", Qt::CaseInsensitive) == 0)
            return skipTo(u"</script>");
        if (endsLine(tag) && (closing || tag.compare(u"br", Qt::CaseInsensitive) == 0))
            lineEnd();
    }

    void entity()
    {
        const qsizetype end = m_html.sliced(m_at, std::min<qsizetype>(12, m_html.size() - m_at)).indexOf(u';');
        const QStringView name = end > 1 ? m_html.sliced(m_at + 1, end - 1) : QStringView();
        const QString decoded = decode(name);
        if (decoded.isEmpty()) {
            ++m_at;
            m_text += u'&';
            return;
        }
        m_at += end + 1;
        m_text += decoded;
    }

    [[nodiscard]] static QString decode(QStringView name)
    {
        for (const Entity &known : entities) {
            if (known.name == name)
                return QString(QChar(known.character));
        }
        if (!name.startsWith(u'#'))
            return {};
        const bool hex = name.size() > 2 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = hex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok);
        if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return {};
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString textFromHtml(QStringView html)
{
    return Reader(html).read();
}

QString htmlFromText(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>"));
}

} // namespace relaydesk
