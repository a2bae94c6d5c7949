// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QTemporaryDir>

namespace relaydesk::test {

/// A real store in a folder of its own, gone at the end.
class TempStore
{
public:
    TempStore() { reopen(); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("desk.db")); }
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    Store *operator->() { return m_store.get(); }
    Store &operator*() { return *m_store; }
    void close() { m_store.reset(); }
    /// As after a restart of the program.
    void reopen()
    {
        m_store.reset();
        Result<std::unique_ptr<Store>> opened = Store::open(path(), Store::Access::Write);
        if (opened)
            m_store = *std::move(opened);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace relaydesk::test
