// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/signal_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace relaydesk;

namespace {

std::vector<Signal> read(QByteArrayView text)
{
    return readSignals(text, [](QByteArrayView topic) { return QString::fromUtf8(topic); });
}

} // namespace

class SignalTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWentIn()
    {
        std::vector<Signal> signals;
        for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind)
            signals.push_back({static_cast<EventKind>(kind), u"t \" \\ \n \u00e4 "_qs + QChar(kind), kind,
                               fromEpochMs(1'700'000'000'000LL + kind)});
        const QByteArray text = writeSignals(signals);
        QCOMPARE(read(text), signals);
        QCOMPARE(QJsonDocument::fromJson(text).array().size(), qsizetype(signals.size()));
        QVERIFY(writeSignals({}).isEmpty());
        QVERIFY(read({}).empty());
    }

    void endsSoftlyWhereTheTextIsCutOff()
    {
        const QByteArray text
            = writeSignals({{EventKind::Chat, u"a\"b"_qs, 1, {}}, {EventKind::Chat, u"c\nd"_qs, 2, {}}});
        for (qsizetype length = 0; length < text.size(); ++length)
            QVERIFY(read(QByteArrayView(text).first(length)).size() <= 2);
        QVERIFY(read("[[\"chat\",x").empty());
        QVERIFY(read("garbage").empty());
    }
};

QTEST_GUILESS_MAIN(SignalTextTest)
#include "signal_text_test.moc"
