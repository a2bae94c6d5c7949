// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include "core/base/logging.h"

#include <QDir>
#include <QSettings>

#include <array>
#include <limits>

namespace relaydesk {

namespace {

enum class Scope { Device, OfAccount };
enum class Type { Text, Flag, Number, Bytes };

struct Row
{
    SettingKey key;
    QLatin1StringView name;
    Type type;
    QLatin1StringView fallback;
    Scope scope = Scope::Device;
    int least = std::numeric_limits<int>::min();
    int most = std::numeric_limits<int>::max();
};

constexpr std::array table{
    Row{SettingKey::Theme, QLatin1StringView("appearance/theme"), Type::Text, QLatin1StringView("system")},
    Row{SettingKey::Scale, QLatin1StringView("appearance/scale"), Type::Number, QLatin1StringView("100"), Scope::Device,
        80, 200},
    Row{SettingKey::AlertsOn, QLatin1StringView("alerts/on"), Type::Flag, QLatin1StringView("true")},
    Row{SettingKey::AlertSound, QLatin1StringView("alerts/sound"), Type::Flag, QLatin1StringView("false")},
    Row{SettingKey::CloseToTray, QLatin1StringView("window/closeToTray"), Type::Flag, QLatin1StringView("true")},
    Row{SettingKey::StartHidden, QLatin1StringView("window/startHidden"), Type::Flag, QLatin1StringView("false")},
    Row{SettingKey::PollSeconds, QLatin1StringView("sync/pollSeconds"), Type::Number, QLatin1StringView("30"),
        Scope::Device, 5, 3600},
    Row{SettingKey::WindowGeometry, QLatin1StringView("window/geometry"), Type::Bytes, QLatin1StringView("")},
    Row{SettingKey::PanelState, QLatin1StringView("window/panels"), Type::Bytes, QLatin1StringView("")},
    Row{SettingKey::QueueScope, QLatin1StringView("queue/scope"), Type::Text, QLatin1StringView("mine"),
        Scope::OfAccount},
    Row{SettingKey::QueueTeam, QLatin1StringView("queue/team"), Type::Text, QLatin1StringView(""), Scope::OfAccount},
    Row{SettingKey::LetterKeys, QLatin1StringView("keys/letters"), Type::Flag, QLatin1StringView("true")},
    Row{SettingKey::ActiveAccount, QLatin1StringView("accounts/active"), Type::Text, QLatin1StringView("")},
};

const Row &rowOf(SettingKey key)
{
    const auto found = std::ranges::find(table, key, &Row::key);
    Q_ASSERT(found != table.end());
    return *found;
}

QVariant fallbackOf(const Row &row)
{
    const QString text = row.fallback;
    switch (row.type) {
    case Type::Text: return text;
    case Type::Flag: return text == u"true";
    case Type::Number: return text.toInt();
    case Type::Bytes: return QByteArray();
    }
    return {};
}

/// The value as its type, or the default: an ini file is edited by hand and by other versions.
QVariant checked(const Row &row, const QVariant &value)
{
    switch (row.type) {
    case Type::Text: return value.typeId() == QMetaType::QString ? value : fallbackOf(row);
    case Type::Flag: {
        const QString text = value.toString();
        return text == u"true" || text == u"false" ? QVariant(text == u"true") : fallbackOf(row);
    }
    case Type::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= row.least && number <= row.most ? QVariant(number) : fallbackOf(row);
    }
    case Type::Bytes: return value.toByteArray();
    }
    return {};
}

QString groupOf(const QString &account)
{
    return QStringLiteral("account-") + account;
}

/// QSettings makes its file with mode 0644; one that is there already keeps its mode.
void makePrivateFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const bool isThere = file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (!isThere || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qCWarning(logConfig) << "the settings file cannot be made private:" << file.error();
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    makePrivateFile(file);
    m_store = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

Settings::~Settings() = default;

void Settings::setScope(const std::optional<Account> &account)
{
    m_account = account ? account->key() : QString();
}

QString Settings::text(SettingKey key) const
{
    Q_ASSERT(rowOf(key).type == Type::Text);
    return read(key).toString();
}

bool Settings::flag(SettingKey key) const
{
    Q_ASSERT(rowOf(key).type == Type::Flag);
    return read(key).toBool();
}

int Settings::number(SettingKey key) const
{
    Q_ASSERT(rowOf(key).type == Type::Number);
    return read(key).toInt();
}

QByteArray Settings::bytes(SettingKey key) const
{
    Q_ASSERT(rowOf(key).type == Type::Bytes);
    return read(key).toByteArray();
}

void Settings::setText(SettingKey key, const QString &value)
{
    write(key, value);
}

void Settings::setFlag(SettingKey key, bool value)
{
    write(key, value);
}

void Settings::setNumber(SettingKey key, int value)
{
    const Row &row = rowOf(key);
    write(key, std::clamp(value, row.least, row.most));
}

void Settings::setBytes(SettingKey key, const QByteArray &value)
{
    write(key, value);
}

void Settings::reset(SettingKey key)
{
    write(key, fallbackOf(rowOf(key)));
}

std::optional<QString> Settings::pathOf(SettingKey key) const
{
    const Row &row = rowOf(key);
    if (row.scope == Scope::Device)
        return QString(row.name);
    if (m_account.isEmpty())
        return std::nullopt;
    return QString(groupOf(m_account) + u'/' + row.name);
}

QVariant Settings::read(SettingKey key) const
{
    const Row &row = rowOf(key);
    const std::optional<QString> path = pathOf(key);
    if (!path || !m_store->contains(*path))
        return fallbackOf(row);
    return checked(row, m_store->value(*path));
}

void Settings::write(SettingKey key, const QVariant &value)
{
    const std::optional<QString> path = pathOf(key);
    if (!path || read(key) == value)
        return;
    if (value == fallbackOf(rowOf(key)))
        m_store->remove(*path);
    else
        m_store->setValue(*path, value);
    Q_EMIT changed(key);
}

std::vector<Account> Settings::accounts() const
{
    std::vector<Account> found;
    const QStringList groups = m_store->childGroups();
    for (const QString &group : groups) {
        const auto field = [&](QLatin1StringView name) { return m_store->value(group + u'/' + name).toString(); };
        const auto kind = accountKindFrom(field(QLatin1StringView("kind")));
        if (!group.startsWith(u"account-") || !kind)
            continue;
        Account account;
        account.kind = *kind;
        account.url = QUrl(field(QLatin1StringView("url")));
        account.database = field(QLatin1StringView("database"));
        account.user = field(QLatin1StringView("user"));
        account.displayName = field(QLatin1StringView("displayName"));
        found.push_back(account);
    }
    return found;
}

void Settings::keep(const Account &account)
{
    const QString group = groupOf(account.key());
    const auto put
        = [&](QLatin1StringView name, const QString &value) { m_store->setValue(group + u'/' + name, value); };
    put(QLatin1StringView("kind"), toString(account.kind));
    put(QLatin1StringView("url"), account.url.toString(QUrl::FullyEncoded));
    put(QLatin1StringView("database"), account.database);
    put(QLatin1StringView("user"), account.user);
    put(QLatin1StringView("displayName"), account.displayName);
    Q_EMIT accountsChanged();
}

void Settings::forget(const Account &account)
{
    m_store->remove(groupOf(account.key()));
    if (text(SettingKey::ActiveAccount) == account.key())
        reset(SettingKey::ActiveAccount);
    Q_EMIT accountsChanged();
}

std::optional<Account> Settings::activeAccount() const
{
    const QString active = text(SettingKey::ActiveAccount);
    const std::vector<Account> known = accounts();
    const auto found = std::ranges::find_if(known, [&](const Account &a) { return a.key() == active; });
    return found == known.end() ? std::nullopt : std::optional(*found);
}

void Settings::activate(const Account &account)
{
    keep(account);
    setText(SettingKey::ActiveAccount, account.key());
    setScope(account);
}

Result<void> Settings::sync()
{
    m_store->sync();
    if (m_store->status() != QSettings::NoError)
        return makeError(ErrorKind::Storage, QStringLiteral("writing the settings"), m_store->status());
    return {};
}

} // namespace relaydesk
