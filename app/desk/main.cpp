// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/words/words.h"

#include <QApplication>
#include <QTimer>
#include <QTranslator>

#include <chrono>
#include <sys/stat.h>

int main(int argc, char *argv[])
{
    ::umask(077); // databases and settings are the user's own
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("relaydesk"));
    QApplication::setApplicationDisplayName(QStringLiteral("Relaydesk"));
    QApplication::setApplicationVersion(QStringLiteral(RELAYDESK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.relaydesk.Relaydesk"));
    QApplication::setQuitOnLastWindowClosed(false);
    QTranslator words;
    if (relaydesk::loadWords(words))
        QApplication::installTranslator(&words);
    int exitCode = 0;
    const auto options = relaydesk::DeskOptions::parse(QApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    relaydesk::Application application(*options);
    QTimer::singleShot(std::chrono::milliseconds(0), &application, &relaydesk::Application::start);
    return QApplication::exec();
}
