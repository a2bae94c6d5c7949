// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace relaydesk {

/// One desk a data folder. The lock says who is first; the socket is only how a second start asks the
/// first to come to the front.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    enum class Start {
        First,    ///< the folder is ours
        Raised,   ///< another desk has it and has come to the front
        NoAnswer, ///< another desk has it and does not answer
        NoFolder, ///< the folder cannot be written to
    };

    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Answers with decided(), within three seconds.
    void start();

Q_SIGNALS:
    void decided(relaydesk::SingleInstance::Start start);
    /// Somebody started the program again.
    void raiseRequested();

private:
    void tryOnce();
    void askOther();
    void tryAgain();
    void listen();
    void onConnection();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
