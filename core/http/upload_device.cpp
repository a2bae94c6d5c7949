// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/upload_device.h"

#include <cstring>

namespace relaydesk {

UploadDevice::UploadDevice(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_body.size() - m_at + QIODevice::bytesAvailable();
}

qint64 UploadDevice::readData(char *data, qint64 size)
{
    if (atEnd())
        return -1;
    const qint64 taken = std::min<qint64>(size, m_body.size() - m_at);
    std::memcpy(data, m_body.constData() + m_at, static_cast<size_t>(taken));
    m_at += taken;
    return taken;
}

} // namespace relaydesk
