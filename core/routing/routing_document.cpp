// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_document.h"

#include "core/conditions/condition_reader.h"
#include "core/json/json_fields.h"
#include "core/routing/document_reading.h"

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

constexpr std::array documentKeys{QLatin1StringView("name"), QLatin1StringView("lists"), QLatin1StringView("pools"),
                                  QLatin1StringView("rules")};
constexpr std::array poolKeys{QLatin1StringView("name"),         QLatin1StringView("members"),
                              QLatin1StringView("distribution"), QLatin1StringView("weights"),
                              QLatin1StringView("afterAbsence"), QLatin1StringView("catchUpAtMost")};
constexpr std::array ruleKeys{
    QLatin1StringView("name"),           QLatin1StringView("when"),         QLatin1StringView("pool"),
    QLatin1StringView("accountOwner"),   QLatin1StringView("skills"),       QLatin1StringView("languages"),
    QLatin1StringView("languageOfLead"), QLatin1StringView("itemWeight"),   QLatin1StringView("holdMinutes"),
    QLatin1StringView("overflow"),       QLatin1StringView("overflowOwner")};
constexpr std::array distributionNames{QLatin1StringView("longestWait"), QLatin1StringView("weighted"),
                                       QLatin1StringView("countWithCredit"), QLatin1StringView("leastLoaded")};
constexpr std::array absenceNames{QLatin1StringView("keepPlace"), QLatin1StringView("catchUp")};
constexpr std::array ownerNames{QLatin1StringView("ignore"), QLatin1StringView("first"), QLatin1StringView("only")};
constexpr size_t mostPools = 200;
constexpr size_t mostRules = 1000;
constexpr size_t mostMembers = 1000;
constexpr qint64 mostHoldMinutes = 60LL * 24 * 60; // 60 days

class RoutingReader
{
public:
    RoutingReader(const Vocabulary &vocabulary, Mistakes &mistakes)
        : m_mistakes(mistakes)
    {
        m_document.vocabulary = vocabulary;
    }

    RoutingDocument read(const JsonNode &node)
    {
        const JsonPlace place;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(documentKeys))
            return m_document;
        m_document.name = fields.text(documentKeys[0], false).value_or(QString());
        if (const JsonNode *lists = fields.node(documentKeys[1], JsonNode::Kind::Object, false))
            readLists(*lists, JsonPlace(place, u"lists"));
        if (const JsonNode *pools = fields.node(documentKeys[2], JsonNode::Kind::Array, true))
            readEach(*pools, JsonPlace(place, u"pools"), mostPools,
                     [this](const JsonNode &each, const JsonPlace &at) { readPool(each, at); });
        if (const JsonNode *rules = fields.node(documentKeys[3], JsonNode::Kind::Array, true))
            readEach(*rules, JsonPlace(place, u"rules"), mostRules,
                     [this](const JsonNode &each, const JsonPlace &at) { readRule(each, at); });
        return std::move(m_document);
    }

private:
    template<typename Read> void readEach(const JsonNode &node, const JsonPlace &place, size_t most, Read read)
    {
        if (node.items.empty() || node.items.size() > most) {
            m_mistakes.add(place, RoutingText::tr("must have 1 to %1 entries").arg(most));
            return;
        }
        for (size_t i = 0; i < node.items.size(); ++i)
            read(node.items[i], JsonPlace(place, i));
    }

    void readLists(const JsonNode &node, const JsonPlace &place)
    {
        for (size_t i = 0; i < node.items.size(); ++i) {
            const JsonPlace at(place, node.keys[i]);
            m_document.vocabulary.setList({node.keys[i], readTexts(node.items[i], at, m_mistakes), {}});
        }
    }

    QString readName(const JsonFields &fields, const JsonPlace &place,
                     bool isTaken(const RoutingDocument &, const QString &))
    {
        QString name = fields.text(QLatin1StringView("name"), true).value_or(QStringLiteral("-"));
        if (name.trimmed().isEmpty())
            m_mistakes.add(JsonPlace(place, u"name"), RoutingText::tr("is empty"));
        else if (isTaken(m_document, name))
            m_mistakes.add(JsonPlace(place, u"name"), RoutingText::tr("%1 is given twice").arg(quoted(name)));
        return name;
    }

    void readPool(const JsonNode &node, const JsonPlace &place)
    {
        Pool pool;
        const JsonFields fields(node, place, m_mistakes);
        if (fields.allow(poolKeys)) {
            pool.name = readName(fields, place, [](const RoutingDocument &document, const QString &name) {
                return std::ranges::find(document.pools, name, &Pool::name) != document.pools.end();
            });
            readMembers(fields, place, pool);
            pool.distribution = readChoice<Distribution>(fields, place, poolKeys[2], distributionNames, m_mistakes);
            pool.afterAbsence = readChoice<AfterAbsence>(fields, place, poolKeys[4], absenceNames, m_mistakes);
            pool.catchUpAtMost = static_cast<int>(fields.integer(poolKeys[5], 0, 1000, false).value_or(10));
        }
        m_document.pools.push_back(std::move(pool)); // also with mistakes: rules may name it
    }

    void readMembers(const JsonFields &fields, const JsonPlace &place, Pool &pool)
    {
        const JsonPlace at(place, u"members");
        if (const JsonNode *members = fields.node(poolKeys[1], JsonNode::Kind::Array, true)) {
            for (const QString &id : readTexts(*members, at, m_mistakes, mostMembers))
                pool.members.push_back({RepId(id), 0});
        }
        const JsonNode *weights = fields.node(poolKeys[3], JsonNode::Kind::Object, false);
        const JsonPlace weightPlace(place, u"weights");
        for (size_t i = 0; weights && i < weights->items.size(); ++i) {
            const JsonPlace of(weightPlace, weights->keys[i]);
            const auto member = std::ranges::find(pool.members, RepId(weights->keys[i]), &PoolMember::rep);
            const std::optional<int> weight = readWeight(weights->items[i], of, m_mistakes);
            if (member == pool.members.end())
                m_mistakes.add(of, RoutingText::tr("is no member of this pool"));
            else
                member->weight = weight.value_or(1);
        }
    }

    void readRule(const JsonNode &node, const JsonPlace &place)
    {
        RoutingRule rule;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(ruleKeys))
            return;
        rule.name = readName(fields, place, [](const RoutingDocument &document, const QString &name) {
            return std::ranges::find(document.rules, name, &RoutingRule::name) != document.rules.end();
        });
        readWhen(node, place, rule);
        if (const std::optional<QString> pool = fields.text(ruleKeys[2], true))
            rule.pool = poolOf(*pool, JsonPlace(place, u"pool"));
        rule.accountOwner = readChoice<AccountOwnerUse>(fields, place, ruleKeys[3], ownerNames, m_mistakes);
        rule.skills = readTexts(fields, place, ruleKeys[4], m_mistakes);
        rule.languages = readTexts(fields, place, ruleKeys[5], m_mistakes);
        if (const JsonNode *flag = fields.node(ruleKeys[6], JsonNode::Kind::Boolean, false))
            rule.languageOfLead = flag->boolean;
        rule.itemWeight = static_cast<int>(fields.integer(ruleKeys[7], 0, 1000, false).value_or(1));
        rule.holdAtMost = std::chrono::minutes(fields.integer(ruleKeys[8], 0, mostHoldMinutes, false).value_or(0));
        const JsonPlace overflow(place, u"overflow");
        const std::vector<QString> pools = readTexts(fields, place, ruleKeys[9], m_mistakes);
        for (size_t i = 0; i < pools.size() && !m_document.pools.empty(); ++i) {
            rule.overflow.push_back(poolOf(pools[i], JsonPlace(overflow, i)));
            if (pools[i] == m_document.pools[rule.pool].name)
                m_mistakes.add(JsonPlace(overflow, i), RoutingText::tr("is the rule's own pool"));
        }
        rule.overflowOwner = RepId(fields.text(ruleKeys[10], false).value_or(QString()));
        m_document.rules.push_back(std::move(rule));
    }

    void readWhen(const JsonNode &node, const JsonPlace &place, RoutingRule &rule)
    {
        const JsonNode *when = node.find(u"when");
        if (!when)
            return;
        const JsonPlace at(place, u"when");
        const size_t before = m_mistakes.all().size();
        rule.when = readCondition(*when, at, m_document.vocabulary, m_mistakes);
        if (m_mistakes.all().size() > before || before == mostMistakes)
            return;
        Result<ConditionProgram> program = ConditionProgram::compile(rule.when, m_document.vocabulary);
        if (program)
            rule.applies = *std::move(program);
        else
            m_mistakes.add(at, program.error().context);
    }

    size_t poolOf(const QString &name, const JsonPlace &place)
    {
        const auto found = std::ranges::find(m_document.pools, name, &Pool::name);
        if (found != m_document.pools.end())
            return static_cast<size_t>(found - m_document.pools.begin());
        std::vector<QString> names;
        for (const Pool &pool : m_document.pools)
            names.push_back(pool.name);
        m_mistakes.add(place, RoutingText::tr("there is no pool %1%2").arg(quoted(name), didYouMean(name, names)));
        return 0;
    }

    static constexpr size_t mostMistakes = 50;
    RoutingDocument m_document;
    Mistakes &m_mistakes;
};

} // namespace

const Vocabulary &routingVocabulary()
{
    static const Vocabulary vocabulary = [] {
        Vocabulary made = Vocabulary::standard();
        (void)made.addField({QStringLiteral("territory"),
                             FieldType::Text,
                             RoutingText::tr("territory"),
                             QStringLiteral("territory"),
                             {}});
        (void)made.addField({QStringLiteral("account.owner"),
                             FieldType::Text,
                             RoutingText::tr("owner of the account"),
                             QStringLiteral("accountOwner"),
                             {}});
        return made;
    }();
    return vocabulary;
}

Result<RoutingDocument> parseRouting(const QByteArray &json, const Vocabulary &vocabulary)
{
    Mistakes mistakes;
    const JsonNode node = readJson(json, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    RoutingDocument document = RoutingReader(vocabulary, mistakes).read(node);
    if (!mistakes.isEmpty())
        return mistakes.error();
    return document;
}

QString toString(Distribution distribution)
{
    return distributionNames[static_cast<size_t>(distribution)];
}

QString toString(AfterAbsence choice)
{
    return absenceNames[static_cast<size_t>(choice)];
}

} // namespace relaydesk
