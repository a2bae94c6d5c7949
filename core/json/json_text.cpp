// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace relaydesk {

namespace {

/// What no JSON may carry replaced.
QByteArray cleanUtf8(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isWhole = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isWhole)
            ++i;
        else if (text[i].isSurrogate() || text[i].isNull())
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text.toUtf8();
}

class Writer
{
public:
    void write(const JsonNode &node, qsizetype level)
    {
        switch (node.kind) {
        case JsonNode::Kind::Null: m_json += "null"; break;
        case JsonNode::Kind::Boolean: m_json += node.boolean ? "true" : "false"; break;
        case JsonNode::Kind::Number: number(node.number); break;
        case JsonNode::Kind::Text: text(node.text); break;
        case JsonNode::Kind::Array: items(node, level, '[', ']'); break;
        case JsonNode::Kind::Object: items(node, level, '{', '}'); break;
        }
    }
    [[nodiscard]] QByteArray take() { return std::move(m_json); }

private:
    void items(const JsonNode &node, qsizetype level, char open, char close)
    {
        m_json += open;
        for (size_t i = 0; i < node.items.size(); ++i) {
            m_json += i > 0 ? ",\n" : "\n";
            m_json.append(2 * (level + 1), ' ');
            if (node.isObject()) {
                text(node.keys[i]);
                m_json += ": ";
            }
            write(node.items[i], level + 1);
        }
        if (!node.items.empty()) {
            m_json += '\n';
            m_json.append(2 * level, ' ');
        }
        m_json += close;
    }

    void number(double value)
    {
        constexpr double exact = 9007199254740992; // 2^53: below it a whole number stands for itself
        std::array<char, 32> digits{};
        char *const first = digits.data();
        char *const last = first + digits.size();
        const bool isWhole = std::abs(value) < exact && std::trunc(value) == value;
        const auto end
            = isWhole ? std::to_chars(first, last, static_cast<qint64>(value)) : std::to_chars(first, last, value);
        m_json.append(first, end.ptr - first);
    }

    void text(const QString &text)
    {
        static constexpr char hex[] = "0123456789abcdef";
        m_json += '"';
        const QByteArray utf8 = cleanUtf8(text);
        for (const char c : utf8) {
            const auto code = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                m_json += '\\';
                m_json += c;
            } else if (c == '\n') {
                m_json += "\\n";
            } else if (code < 0x20) {
                m_json += "\\u00";
                m_json += hex[code >> 4];
                m_json += hex[code & 0xf];
            } else {
                m_json += c;
            }
        }
        m_json += '"';
    }

    QByteArray m_json;
};

} // namespace

QByteArray writeJson(const JsonNode &node)
{
    Writer writer;
    writer.write(node, 0);
    return writer.take() + '\n';
}

} // namespace relaydesk
