// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_node.h"

#include "core/base/utf8.h"
#include "core/json/written_numbers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <simdjson.h>

#include <cmath>
#include <cstring>

namespace relaydesk {

namespace {

using Element = simdjson::dom::element;
using Type = simdjson::dom::element_type;

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::JsonText)
};

/// NUL, or a surrogate by itself (ED A0..BF), which an escape can bring in.
bool isCleanText(std::string_view text)
{
    if (!text.empty() && std::memchr(text.data(), 0, text.size()))
        return false;
    for (size_t i = text.find('\xED'); i != std::string_view::npos; i = text.find('\xED', i + 1)) {
        if (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0)
            return false;
    }
    return true;
}

class Reader
{
public:
    Reader(QByteArrayView bytes, Mistakes &mistakes, int deepest)
        : m_numbers(bytes)
        , m_mistakes(mistakes)
        , m_deepest(deepest)
    {
    }

    JsonNode read(const Element &e, const JsonPlace &place, int depth)
    {
        JsonNode node;
        switch (e.type()) {
        case Type::NULL_VALUE: break;
        case Type::BOOL:
            node.kind = JsonNode::Kind::Boolean;
            node.boolean = e.get_bool().value_unsafe();
            break;
        case Type::INT64:
        case Type::UINT64:
        case Type::DOUBLE:
            node.kind = JsonNode::Kind::Number;
            node.number = e.get_double().value_unsafe();
            node.digits = QString::fromLatin1(m_numbers.next());
            break;
        case Type::STRING:
            node.kind = JsonNode::Kind::Text;
            node.text = text(e.get_string().value_unsafe(), place);
            break;
        case Type::ARRAY: readArray(e, node, place, depth); break;
        case Type::OBJECT: readObject(e, node, place, depth); break;
        }
        return node;
    }

private:
    QString text(std::string_view bytes, const JsonPlace &place)
    {
        if (!isCleanText(bytes)) {
            m_mistakes.add(place, JsonText::tr("a text with a NUL or half a character"));
            return {};
        }
        return exactText({bytes.data(), static_cast<qsizetype>(bytes.size())});
    }

    bool isTooDeep(const JsonPlace &place, int depth)
    {
        if (depth < m_deepest)
            return false;
        m_mistakes.add(place, JsonText::tr("nested deeper than %1 levels").arg(m_deepest));
        return true;
    }

    void readArray(const Element &e, JsonNode &node, const JsonPlace &place, int depth)
    {
        node.kind = JsonNode::Kind::Array;
        if (isTooDeep(place, depth))
            return;
        simdjson::dom::array array;
        if (e.get(array))
            return;
        for (const Element item : array) {
            const size_t index = node.items.size();
            node.items.push_back(read(item, JsonPlace(place, index), depth + 1));
        }
    }

    void readObject(const Element &e, JsonNode &node, const JsonPlace &place, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        if (isTooDeep(place, depth))
            return;
        simdjson::dom::object object;
        if (e.get(object))
            return;
        QSet<QString> seen;
        for (const auto member : object) {
            const QString key = text(member.key, place);
            const JsonPlace at(place, key);
            if (seen.contains(key))
                m_mistakes.add(at, JsonText::tr("given twice"));
            seen.insert(key);
            node.keys.push_back(key);
            node.items.push_back(read(member.value, at, depth + 1));
        }
    }

    WrittenNumbers m_numbers; ///< the tree is read in the order of the document, and so are they
    Mistakes &m_mistakes;
    int m_deepest;
};

/// \a sentence with the line and the column of \a offset as its first two.
QString withPlace(const QString &sentence, const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.left(offset);
    return sentence.arg(before.count('\n') + 1).arg(before.size() - before.lastIndexOf('\n'));
}

/// simdjson says what is wrong but not where; Qt's parser, which is more lenient, often knows the place.
QString syntaxText(const QByteArray &bytes, simdjson::error_code error)
{
    QJsonParseError found;
    (void)QJsonDocument::fromJson(bytes, &found);
    const QString what = QString::fromLatin1(simdjson::error_message(error));
    const qsizetype number = error == simdjson::NUMBER_ERROR ? tooLargeNumberIn(bytes) : -1;
    if (found.error == QJsonParseError::NoError && number >= 0)
        return withPlace(JsonText::tr("near line %1, column %2: this number is too large to be kept to its last digit; "
                                      "write it as a text"),
                         bytes, number);
    if (found.error == QJsonParseError::NoError || found.offset <= 0)
        return JsonText::tr("this is no JSON: %1").arg(what);
    return withPlace(JsonText::tr("this is no JSON, near line %1, column %2: %3"), bytes, found.offset).arg(what);
}

/// A document without its byte order mark.
QByteArray withoutMark(const QByteArray &bytes)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    return bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes;
}

} // namespace

const JsonNode *JsonNode::find(QStringView key) const
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == key)
            return &items[i];
    }
    return nullptr;
}

JsonNode readJson(const QByteArray &written, Mistakes &mistakes, JsonLimits limits)
{
    const QByteArray bytes = withoutMark(written);
    const JsonPlace document;
    if (bytes.size() > limits.bytes) {
        mistakes.add(document,
                     JsonText::tr("larger than %1 kB: %2 kB").arg(limits.bytes / 1024).arg(bytes.size() / 1024));
        return {};
    }
    // simdjson's own bound is far beyond ours, so that ours can say the place.
    constexpr size_t deepestParsed = 4096;
    simdjson::dom::parser parser;
    Element root;
    auto error = parser.allocate(std::max<size_t>(static_cast<size_t>(bytes.size()), 64), deepestParsed);
    if (!error)
        error = parser.parse(bytes.constData(), static_cast<size_t>(bytes.size())).get(root);
    if (error == simdjson::DEPTH_ERROR)
        mistakes.add(document, JsonText::tr("nested deeper than %1 levels").arg(limits.depth));
    else if (error)
        mistakes.add(document, syntaxText(bytes, error));
    if (error)
        return {};
    JsonNode node = Reader(bytes, mistakes, limits.depth).read(root, document, 0);
    return mistakes.isEmpty() ? node : JsonNode{};
}

} // namespace relaydesk
