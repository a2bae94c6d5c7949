// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_fields.h"
#include "core/standards/completeness.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

struct RequiredText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::RequiredText)
};

const std::vector<QString> &knownFields()
{
    static const std::vector<QString> known = [] {
        std::vector<QString> names;
        for (const LeadFieldName &field : leadFieldNames())
            names.emplace_back(field.name);
        return names;
    }();
    return known;
}

/// Nothing, with a mistake, for what names no field.
std::optional<RequiredField> readRequired(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes)
{
    constexpr qint64 heaviest = 100;
    constexpr std::array keys{QLatin1StringView("field"), QLatin1StringView("weight")};
    const JsonFields members(node, place, mistakes);
    if (!members.allow(keys))
        return std::nullopt;
    const std::optional<qint64> weight = members.integer(keys[1], 1, heaviest, true);
    const std::optional<QString> name = members.text(keys[0], true);
    if (name && std::ranges::find(knownFields(), *name) == knownFields().end()) {
        mistakes.add(JsonPlace(place, u"field"),
                     RequiredText::tr("there is no field %1%2").arg(quoted(*name), didYouMean(*name, knownFields())));
        return std::nullopt;
    }
    return name ? std::optional(RequiredField{*name, static_cast<int>(weight.value_or(1))}) : std::nullopt;
}

} // namespace

Result<std::vector<RequiredField>> requiredFieldsIn(const QByteArray &document)
{
    constexpr std::array keys{QLatin1StringView("required")};
    Mistakes mistakes;
    const JsonNode node = readJson(document, mistakes);
    const JsonPlace whole;
    const JsonPlace in(whole, u"required");
    const JsonFields members(node, whole, mistakes);
    const JsonNode *list
        = mistakes.isEmpty() && members.allow(keys) ? members.node(keys[0], JsonNode::Kind::Array, true) : nullptr;
    if (list && list->items.empty())
        mistakes.add(in, RequiredText::tr("must name at least one field"));
    std::vector<RequiredField> required;
    for (size_t i = 0; list && i < list->items.size(); ++i) {
        const JsonPlace place(in, i);
        const std::optional<RequiredField> field = readRequired(list->items[i], place, mistakes);
        if (field && std::ranges::find(required, field->field, &RequiredField::field) != required.end())
            mistakes.add(JsonPlace(place, u"field"), RequiredText::tr("%1 is given twice").arg(quoted(field->field)));
        else if (field)
            required.push_back(*field);
    }
    if (!mistakes.isEmpty())
        return mistakes.error();
    return required;
}

} // namespace relaydesk
