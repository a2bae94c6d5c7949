// SPDX-License-Identifier: GPL-3.0-or-later
// A desk without a window: what process_test starts, signals and kills.
//   desk_probe FOLDER            holds the folder, prints "first", "raise" per request; "quit" on a signal
//   desk_probe FOLDER HUB        the same with a demo team's hub as child; prints "hub PID PORT"
#include "app/desk/demo_hub.h"
#include "app/desk/single_instance.h"
#include "core/base/end_signals.h"

#include <QCoreApplication>

#include <cstdio>

namespace {
void say(const QByteArray &line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}
} // namespace

int main(int argc, char *argv[])
{
    using namespace relaydesk;
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    DemoHub hub(arguments.value(2));
    QObject::connect(&hub, &DemoHub::ready, &app, [&hub](const DemoHub::Ready &ready) {
        say("hub " + QByteArray::number(hub.processId()) + ' ' + QByteArray::number(ready.port));
    });
    QObject::connect(&hub, &DemoHub::failed, &app, [](const Error &error) { say("failed " + error.context.toUtf8()); });
    QObject::connect(&hub, &DemoHub::stopped, &app, [] { QCoreApplication::quit(); });
    SingleInstance instance(arguments.value(1));
    QObject::connect(&instance, &SingleInstance::raiseRequested, &app, [] { say("raise"); });
    QObject::connect(&instance, &SingleInstance::decided, &app, [&](SingleInstance::Start start) {
        if (start != SingleInstance::Start::First) {
            say(start == SingleInstance::Start::Raised ? "raised the other" : "no answer");
            QCoreApplication::exit(start == SingleInstance::Start::Raised ? 0 : 1);
            return;
        }
        say("first");
        if (arguments.size() > 2)
            hub.start();
    });
    instance.start();
    EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::asked, &app, [&hub] {
        say("quit");
        hub.stop();
    });
    return QCoreApplication::exec();
}
