// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/network_transport.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

/// A key and certificates made with openssl on the spot: none in the repository runs out.
class Authority
{
public:
    Authority() { run({"ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "key.pem"}); }

    /// Signed by its own key, for \a days from now; a negative number has run out.
    [[nodiscard]] QByteArray certificate(const char *name, int days)
    {
        const QByteArray alternative = QByteArray("subjectAltName=") + name;
        run({"req", "-new", "-key", "key.pem", "-subj", "/CN=relaydesk", "-addext", alternative, "-out",
             "request.pem"});
        run({"x509", "-req", "-in", "request.pem", "-signkey", "key.pem", "-days", QByteArray::number(days),
             "-copy_extensions", "copy", "-out", "certificate.pem"});
        return read("certificate.pem");
    }
    [[nodiscard]] QByteArray key() const { return read("key.pem"); }

private:
    void run(const QList<QByteArray> &arguments)
    {
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        QStringList words;
        for (const QByteArray &argument : arguments)
            words << QString::fromLatin1(argument);
        openssl.start(QStringLiteral("openssl"), words);
        QVERIFY(openssl.waitForFinished());
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

/// Speaks TLS on this machine with the given certificate, and keeps every byte that came through it.
class TlsServer final : public QSslServer
{
public:
    TlsServer(const QByteArray &certificate, const QByteArray &key)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(certificate));
        tls.setPrivateKey(QSslKey(key, QSsl::Ec));
        setSslConfiguration(tls);
        listen(QHostAddress::LocalHost);
        connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    heard += socket->readAll();
                    if (heard.endsWith("\r\n\r\n"))
                        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                });
            }
        });
    }
    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("https://%1:%2/").arg(host).arg(serverPort()));
    }

    QByteArray heard;
};

std::optional<Result<HttpResponse>> askWithKey(NetworkTransport &wire, const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.deadline = 5s;
    request.addHeader("Authorization", "Bearer secret");
    std::optional<Result<HttpResponse>> answer;
    wire.send(request, [&answer](Result<HttpResponse> got) { answer = std::move(got); });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
    return answer;
}

} // namespace

/// A certificate that nobody vouches for ends the call by name, before a word of ours is on the line.
class CertificateTest : public QObject
{
    Q_OBJECT
    Authority m_authority;

private Q_SLOTS:
    void aTrustedCertificateOfTheRightNameIsTaken()
    {
        const QByteArray certificate = m_authority.certificate("IP:127.0.0.1", 2);
        TlsServer server(certificate, m_authority.key());
        NetworkTransport wire(certificate);

        const auto answer = askWithKey(wire, server.url());

        QVERIFY(answer);
        QVERIFY2(answer->has_value(), answer->has_value() ? "" : qPrintable(answer->error().context));
        QCOMPARE((*answer)->body, QByteArray("{}"));
        QVERIFY(server.heard.contains("Bearer secret"));
    }

    void aRefusedCertificateIsNamedAndHearsNoKey_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("signed by itself") << QByteArray("IP:127.0.0.1") << 2 << false;
        QTest::newRow("made for another name") << QByteArray("DNS:crm.example.com") << 2 << true;
        QTest::newRow("run out") << QByteArray("IP:127.0.0.1") << -1 << true;
    }
    void aRefusedCertificateIsNamedAndHearsNoKey()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, days);
        QFETCH(const bool, trusted);
        const QByteArray certificate = m_authority.certificate(name.constData(), days);
        TlsServer server(certificate, m_authority.key());
        NetworkTransport wire(trusted ? certificate : QByteArray());

        const auto answer = askWithKey(wire, server.url());

        QVERIFY(answer);
        QVERIFY(!answer->has_value());
        QCOMPARE(toString(answer->error().kind), toString(ErrorKind::Tls));
        QCOMPARE(server.heard, QByteArray());
    }

    void aServerWithoutTlsIsNoServerToo()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&plain, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *const socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] {
                heard += socket->readAll();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            });
        });
        NetworkTransport wire;

        const auto answer = askWithKey(wire, QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(plain.serverPort())));

        QVERIFY(answer);
        QVERIFY(!answer->has_value());
        QCOMPARE(toString(answer->error().kind), toString(ErrorKind::Tls));
        QVERIFY(!heard.isEmpty());
        QVERIFY(!heard.contains("secret"));
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "certificate_test.moc"
