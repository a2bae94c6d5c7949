// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace relaydesk {

/// A body that can be read once. QNetworkAccessManager silently sends a POST again when the peer
/// closes after reading it (seen: 2 arrivals over http, 4 over TLS); from a sequential device that
/// refuses reset() it cannot, and reports ContentReSendError instead.
class UploadDevice final : public QIODevice
{
    Q_OBJECT
public:
    explicit UploadDevice(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_at >= m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 size() const override { return m_body.size(); }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_at = 0;
};

} // namespace relaydesk
