// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/folding.h"

namespace relaydesk {

namespace {

/// Letters that no decomposition takes apart.
QStringView writtenOut(char16_t letter)
{
    switch (letter) {
    case u'ß': return u"ss";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'ø': return u"o";
    case u'đ':
    case u'ð': return u"d";
    case u'ħ': return u"h";
    case u'ı': return u"i";
    case u'ł': return u"l";
    case u'þ': return u"th";
    default: return {};
    }
}

bool isJoinedInitial(QStringView text, qsizetype i)
{
    // One letter and a dot, and no other letter or digit right before it.
    return text[i].isLetter() && i + 1 < text.size() && text[i + 1] == u'.'
        && (i == 0 || !text[i - 1].isLetterOrNumber());
}

/// Words with one blank between them, whatever stood there.
struct Words
{
    QString text;
    bool gap = false;

    void put(QStringView letters)
    {
        if (gap && !text.isEmpty())
            text += u' ';
        gap = false;
        text += letters;
    }

    void putSign(QStringView word)
    {
        gap = true;
        put(word);
        gap = true;
    }
};

/// Calls \a take with each character, which is one or two units, and its code point.
template<typename Take> void forEachCharacter(const QString &text, Take take)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t point = isPair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
        take(QStringView(text).mid(i, isPair ? 2 : 1), point);
        i += isPair ? 1 : 0;
    }
}

/// One character of text without accents.
void addFolded(Words &words, QStringView character, char32_t point)
{
    const char16_t unit = character.front().unicode();
    if (const QStringView letters = writtenOut(unit); !letters.isEmpty())
        words.put(letters);
    else if (unit == u'&' || unit == u'+')
        words.putSign(u"and");
    else if (QChar::isLetterOrNumber(point))
        words.put(character);
    else if (unit != u'\'' && unit != u'’')
        words.gap = true;
}

qsizetype behindBlanks(QStringView text, qsizetype i)
{
    while (i < text.size() && text[i] == u' ')
        ++i;
    return i;
}

/// Where the run of initials at \a i ends: each is a letter and a dot, blanks between them do not count; one between two
/// others may lack its dot, as in "S.à r.l.", and so may the last of a word. \a letters gets them.
qsizetype endOfInitials(QStringView text, qsizetype i, QString &letters)
{
    const auto isDotted = [text](qsizetype at) { return at < text.size() && isJoinedInitial(text.mid(at), 0); };
    const auto isBare = [text, isDotted](qsizetype at) {
        return at < text.size() && text[at].isLetter() && !isDotted(at)
            && (at + 1 == text.size() || !text[at + 1].isLetterOrNumber());
    };
    qsizetype end = i;
    for (qsizetype next = i; isDotted(next); next = behindBlanks(text, end)) {
        letters += text[next];
        end = next + 2;
        const qsizetype bare = behindBlanks(text, end);
        if (isBare(bare) && (bare == end || isDotted(behindBlanks(text, bare + 1)))) {
            letters += text[bare];
            end = bare + 1;
        }
    }
    return end;
}

} // namespace

QString withoutAccents(QStringView text)
{
    // Two passes of normalisation: lower case of a compatibility form may need taking apart again.
    const QString plain = text.toString()
                              .normalized(QString::NormalizationForm_KD)
                              .toCaseFolded()
                              .normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(plain.size());
    forEachCharacter(plain, [&out](QStringView character, char32_t point) {
        if (!QChar::isMark(point))
            out += character;
    });
    return out;
}

QString folded(QStringView text)
{
    const QString plain = withoutAccents(text);
    Words words;
    words.text.reserve(plain.size());
    forEachCharacter(plain, [&words](QStringView character, char32_t point) { addFolded(words, character, point); });
    return words.text;
}

QStringList foldedWords(QStringView text)
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

QString withoutInitialDots(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (!isJoinedInitial(text, i)) {
            out += text[i++];
            continue;
        }
        QString letters;
        const qsizetype end = endOfInitials(text, i, letters);
        out += letters.size() > 1 ? letters : text.mid(i, end - i).toString();
        i = end;
    }
    return out;
}

QString tidied(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const bool isBlank = c.isSpace();
        if (isBlank && !out.isEmpty() && out.back() != u' ')
            out += u' ';
        else if (!isBlank && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            out += c;
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

bool containsWords(QStringView text, QStringView words)
{
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const bool begins = at == 0 || text[at - 1] == u' ';
        const qsizetype end = at + words.size();
        if (begins && (end == text.size() || text[end] == u' '))
            return true;
    }
    return false;
}

} // namespace relaydesk
