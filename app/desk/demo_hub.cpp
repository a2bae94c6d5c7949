// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/demo_hub.h"

#include "core/base/logging.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {
constexpr qsizetype s_longestLine = 64 * 1024;
}

DemoHub::DemoHub(const QString &program, const QString &me, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    m_process.setProgram(program);
    QStringList arguments{QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("0")};
    if (!me.isEmpty())
        arguments << QStringLiteral("--me") << me;
    m_process.setArguments(arguments);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoHub::readLine);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        const QByteArray said = m_process.readAllStandardError();
        qCInfo(logDesk).noquote() << "demo team:" << QString::fromUtf8(said.left(2000)).trimmed();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(QStringLiteral("the demo team's hub could not be started"));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        m_insist.stop();
        if (m_stopping)
            Q_EMIT stopped();
        fail(QStringLiteral("the demo team's hub ended with code %1").arg(code));
    });
    connect(&m_insist, &QTimer::timeout, this, &DemoHub::insist);
}

DemoHub::~DemoHub()
{
    m_process.disconnect(this); // QProcess ends the child itself, and must not report to us any more
}

QString DemoHub::find()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const char *place : {"/relaydesk-hub", "/../libexec/relaydesk-hub", "/../app/hub/relaydesk-hub"}) {
        const QFileInfo file(here + QLatin1StringView(place));
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

void DemoHub::start()
{
    if (m_program.isEmpty()) {
        fail(QStringLiteral("relaydesk-hub is not installed beside this program"));
        return;
    }
    m_process.start();
}

void DemoHub::stop()
{
    m_stopping = true;
    if (m_process.state() == QProcess::NotRunning) {
        Q_EMIT stopped();
        return;
    }
    m_process.closeWriteChannel();
    m_insist.start(std::chrono::seconds(1));
}

void DemoHub::insist()
{
    if (!m_terminated)
        m_process.terminate();
    else
        m_process.kill();
    m_terminated = true;
    m_insist.start(std::chrono::milliseconds(500));
}

void DemoHub::readLine()
{
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (m_ready)
        return;
    m_line += bytes;
    const qsizetype end = m_line.indexOf('\n');
    if (end < 0) {
        if (m_line.size() > s_longestLine)
            fail(QStringLiteral("the demo team's hub does not say where it serves"));
        return;
    }
    const QJsonObject said = QJsonDocument::fromJson(m_line.left(end)).object();
    Ready ready;
    ready.port = static_cast<quint16>(said.value(QLatin1StringView("port")).toInt());
    ready.token = said.value(QLatin1StringView("token")).toString();
    ready.me = said.value(QLatin1StringView("me")).toString();
    m_line.clear();
    if (ready.port == 0 || ready.token.isEmpty()) {
        fail(QStringLiteral("the demo team's hub does not say where it serves"));
        return;
    }
    m_ready = true;
    Q_EMIT this->ready(ready);
}

void DemoHub::fail(const QString &what)
{
    if (m_stopping)
        return;
    m_stopping = true; // said once
    Q_EMIT failed(makeError(ErrorKind::Network, what));
}

} // namespace relaydesk
