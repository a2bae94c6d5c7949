// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/exit_watch.h"
#include "app/hub/hub.h"
#include "app/words/words.h"
#include "core/protocol/message_json.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

using namespace relaydesk;

namespace {

void print(std::FILE *to, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), to);
    std::fputc('\n', to);
    std::fflush(to);
}

int end(HubExit exit)
{
    return static_cast<int>(exit);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("relaydesk-hub"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELAYDESK_VERSION));
    QTranslator words;
    if (loadWords(words))
        QCoreApplication::installTranslator(&words);
    const Result<HubOptions> options = parseOptions(QCoreApplication::arguments());
    if (!options) {
        print(stderr, "relaydesk-hub: " + options.error().context.toUtf8());
        return end(HubExit::Usage);
    }
    if (options->help || options->version) {
        print(stdout, options->help ? helpText().toUtf8() : QByteArray("relaydesk-hub " RELAYDESK_VERSION));
        return end(HubExit::Done);
    }
    SystemClock clock;
    Hub hub(*options, clock);
    ExitWatch watch(options->isChild());
    QObject::connect(&watch, &ExitWatch::asked, &app, [] { QCoreApplication::exit(end(HubExit::Done)); });
    QObject::connect(&hub, &Hub::serving, &app, [](const HubHello &hello) { print(stdout, encodeHello(hello)); });
    QObject::connect(&hub, &Hub::failed, &app, [](HubExit exit, const Error &error) {
        print(stderr, "relaydesk-hub: " + toString(error.kind).toUtf8() + ": " + error.context.toUtf8());
        QCoreApplication::exit(end(exit));
    });
    // On the first turn of the event loop: exit() before it is not heard.
    QMetaObject::invokeMethod(&hub, &Hub::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
