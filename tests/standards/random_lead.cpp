// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standards/random_lead.h"

namespace relaydesk::test {

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

} // namespace

QString RandomLead::noise(int longest)
{
    static const QString signs = QString::fromUtf8(
        " .,-+&/()'’\"@:;*#\t\n\u00a0\u200b\u0301\u0308ßøÆłİıŒΩж東京ﬁ½٣A\u030aÅabcdefSARLxyz0123456789");
    QString text;
    for (int i = below(longest + 1); i > 0; --i)
        text += below(200) == 0 ? QChar(0xD800 + below(0x800)) : signs[below(static_cast<int>(signs.size()))];
    return text;
}

QString RandomLead::spelled(QString text)
{
    switch (below(8)) {
    case 0: return text.toUpper();
    case 1: return text.toLower();
    case 2: return QString(u"  " % text % u" ");
    case 3: return text.replace(u' ', QStringLiteral("  "));
    case 4: return text.normalized(QString::NormalizationForm_D);
    case 5: return QString(text % noise(3));
    default: return text;
    }
}

QString RandomLead::phone()
{
    static const QStringList formats = words(
        "+44 20 7946 0###|020 7946 0###|(020) 7946-0###|0044 20 7946 0###|+1 (415) 555-0###|415.555.0###|"
        "+49 30 23125 ###|030/23125###|+33 1 99 00 1# ##|+46 8 465 00# ##|tel: +41 44 668 18 ##|"
        "+44 20 7946 0### ext. ##|030 23125 ### x#|1-800-FLOWERS|+39 06 698 8#|nope|12|call me: +1 415 555 0###");
    QString text = oneOf(formats);
    for (QChar &c : text) {
        if (c == u'#')
            c = QChar(u'0' + below(10));
    }
    return text;
}

QString RandomLead::email()
{
    static const QStringList locals
        = words("anna.ek|Anna.Ek|a.ek+crm|info|SALES|j.o'brien|müller|+x|.bad|bad..dots|anna ek|noreply");
    static const QStringList domains = words("example.co.uk|Example.CO.UK|gmail.com|mailinator.com|bücher.example|uni-"
                                             "bonn.de|mit.edu|co.uk|localhost|1.2.3.4|"
                                             "mail.norrvane.se|shop.example.com.|-bad.com");
    return QString(oneOf(locals) % u'@' % oneOf(domains));
}

LeadFields RandomLead::next()
{
    static const QStringList names
        = words("Anna Ek|Dr. Anna Ek|Ek, Anna|Søren Ångström|José María Núñez|O'Brien|Łukasz Żak|李雷|");
    static const QStringList companies = words(
        "Norrvane Freight AB|S.A.R.L. Dupont|Dupont S. A. R. L.|Müller GmbH & Co. KG|Smith & Co|AB|Ltd Ltd|A.B. Foods "
        "plc|"
        "PT Maju|Acme, Inc.|Société Générale S.A.|株式会社 東京|Alpha Sp. z o.o.|U.S. Steel Corp.|&|The Limited");
    static const QStringList countries = words("UK|U.K.|gb|GBR|Deutschland|Germany|USA|u.s.a.|n/a|Europe|Narnia|Korea, "
                                               "Republic of|Türkiye|Côte d'Ivoire||SE|");
    static const QStringList regions
        = words("Calif.|CA|California|NY|N.Y.|Bavaria|Bayern|US-TX|Georgia|Ont.|n/a|Nowhere|England|GB-ENG||");
    static const QStringList industries = words(
        "Logistics|logistics & supply chain|Maschinenbau|IT|Software|Basket weaving|Wood products|Health-care|");
    static const QStringList sizes
        = words("850|51-200|11–50|1,000+|10k|>5000|about 40 people|1.000|0|-3|many|10001+|200-100|");
    static const QStringList sites = words("www.example.co.uk|https://Norrvane.se/about?x=1|norrvane|http://"
                                           "user@host.example.com:8080/|co.uk|bücher.example||");
    LeadFields lead;
    lead.id = QString::number(below(1'000'000));
    const auto pick
        = [this](const QStringList &choices) { return below(10) == 0 ? noise(12) : spelled(oneOf(choices)); };
    lead.name = pick(names);
    lead.email = below(10) == 0 ? noise(16) : spelled(email());
    lead.phone = below(10) == 0 ? noise(16) : spelled(phone());
    lead.company = pick(companies);
    lead.country = pick(countries);
    lead.region = pick(regions);
    lead.industry = pick(industries);
    lead.employees = pick(sizes);
    lead.website = pick(sites);
    lead.city = noise(6);
    return lead;
}

} // namespace relaydesk::test
