// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/error_text.h"

#include <QSet>
#include <QTest>

using namespace relaydesk;

namespace {

std::vector<ErrorKind> everyKind()
{
    std::vector<ErrorKind> kinds;
    for (int i = 0; i <= static_cast<int>(ErrorKind::Bug); ++i)
        kinds.push_back(static_cast<ErrorKind>(i));
    return kinds;
}

} // namespace

class ErrorTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindSaysWhatHappenedAndWhatItMeans()
    {
        QSet<QString> sentences;
        for (const ErrorKind kind : everyKind()) {
            const ErrorText text = errorText(makeError(kind, QStringLiteral("reading leads"), 7));
            QVERIFY2(text.sentence.endsWith(QLatin1Char('.')), qPrintable(toString(kind)));
            QVERIFY2(!text.meaning.isEmpty(), qPrintable(toString(kind)));
            QCOMPARE(text.actionLabel.isEmpty(), text.action == ErrorAction::None);
            QCOMPARE(text.code, toString(kind) + QStringLiteral(" 7 reading leads"));
            sentences.insert(text.sentence);
        }
        QCOMPARE(sentences.size(), static_cast<qsizetype>(everyKind().size()));
    }

    void theWordingHasNoPleaseNoBlameAndNoExclamation()
    {
        for (const ErrorKind kind : everyKind()) {
            const ErrorText text = errorText(makeError(kind, {}));
            const QString all = (text.sentence + text.meaning + text.actionLabel).toLower();
            for (const char *word : {"please", "oops", "sorry", "successfully", "!"})
                QVERIFY2(!all.contains(QLatin1String(word)), word);
        }
    }

    void aPauseNamesItsLength()
    {
        Error error = makeError(ErrorKind::RateLimited, {}, 429);
        error.retryAfterMs = 18'000;
        QVERIFY(errorText(error).meaning.contains(QStringLiteral("18 s")));
        error.retryAfterMs = -1;
        QVERIFY(!errorText(error).meaning.isEmpty());
    }

    void aRedirectIsAMatterOfTheAddressAndAServerErrorIsNot()
    {
        QCOMPARE(errorText(makeError(ErrorKind::Network, {}, 301)).action, ErrorAction::CheckAddress);
        QVERIFY(errorText(makeError(ErrorKind::Network, {}, 503)).sentence.contains(QStringLiteral("503")));
        QCOMPARE(errorText(makeError(ErrorKind::Auth, {})).action, ErrorAction::SignInAgain);
        QCOMPARE(errorText(makeError(ErrorKind::Parse, {})).action, ErrorAction::CheckAddress);
    }

    void theCodeIsFitToBeShown()
    {
        const ErrorText text = errorText(makeError(ErrorKind::Parse, QStringLiteral("a\u202Eb\nc")));
        QVERIFY(text.code.endsWith(QStringLiteral("ab c")));
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
