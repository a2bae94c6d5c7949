// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_bus.h"
#include "ui/kit/desktop_look.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString kde = QStringLiteral("org.kde.kdeglobals.KDE");

/// The settings part of a desktop portal, on a connection of its own.
class FakePortal final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    FakePortal()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), this);
        m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    ~FakePortal() override { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }

    void say(const QString &group, const QString &key, const QVariant &value)
    {
        QDBusMessage news = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                       QStringLiteral("org.freedesktop.portal.Settings"),
                                                       QStringLiteral("SettingChanged"));
        news << group << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(news);
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        return connection.send(message.createReply(QVariant::fromValue(settings)));
    }

    PortalSettings settings;

private:
    QDBusConnection m_bus;
};

} // namespace

/// What the desktop says of motion and contrast, in the words of several desktops.
class DesktopLookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qDBusRegisterMetaType<PortalSettings>(); }

    void everyDesktopHasItsOwnWords_data()
    {
        QTest::addColumn<PortalSettings>("portal");
        QTest::addColumn<QVariantMap>("gtk");
        QTest::addColumn<bool>("reduced");
        QTest::addColumn<bool>("contrast");
        const auto one = [](const QString &group, const char *key, const QVariant &value) {
            return PortalSettings{{group, {{QString::fromLatin1(key), value}}}};
        };
        const QVariantMap none;
        const PortalSettings silent;
        QTest::newRow("nothing") << silent << none << false << false;
        QTest::newRow("standard motion") << one(appearance, "reduced-motion", 1u) << none << true << false;
        QTest::newRow("standard contrast") << one(appearance, "contrast", 1u) << none << false << true;
        QTest::newRow("no preference") << one(appearance, "contrast", 0u) << none << false << false;
        QTest::newRow("GNOME still") << one(gnome, "enable-animations", false) << none << true << false;
        QTest::newRow("GNOME moving") << one(gnome, "enable-animations", true) << none << false << false;
        QTest::newRow("GNOME contrast") << one(gnome, "gtk-theme", u"HighContrastInverse"_qs) << none << false << true;
        QTest::newRow("KDE still") << one(kde, "AnimationDurationFactor", u"0"_qs) << none << true << false;
        QTest::newRow("KDE slow") << one(kde, "AnimationDurationFactor", u"2"_qs) << none << false << false;
        const QVariantMap still{{u"gtk-enable-animations"_qs, u"0"_qs}};
        QTest::newRow("GTK still") << silent << still << true << false;
        QTest::newRow("the portal before the file") << one(gnome, "enable-animations", true) << still << false << false;
        QTest::newRow("GTK contrast") << silent << QVariantMap{{u"gtk-theme-name"_qs, u"HighContrast"_qs}} << false
                                      << true;
    }
    void everyDesktopHasItsOwnWords()
    {
        QFETCH(PortalSettings, portal);
        QFETCH(QVariantMap, gtk);
        QTEST(desktopLook(portal, gtk).reducedMotion, "reduced");
        QTEST(desktopLook(portal, gtk).highContrast, "contrast");
    }

    void thePortalIsAskedAndListenedTo()
    {
        FakePortal portal;
        portal.settings = {{gnome, {{u"enable-animations"_qs, false}}}};
        DesktopLookWatch watch;
        QSignalSpy changed(&watch, &DesktopLookWatch::changed);
        watch.start();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(watch.look().reducedMotion);
        portal.say(gnome, u"enable-animations"_qs, true);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(!watch.look().reducedMotion);
        portal.say(appearance, u"contrast"_qs, 1u);
        QTRY_VERIFY(watch.look().highContrast);
        portal.say(gnome, u"font-name"_qs, u"x"_qs); // nothing of ours
        portal.say(appearance, u"contrast"_qs, 0u);
        QTRY_VERIFY(!watch.look().highContrast);
        QCOMPARE(changed.size(), 4);
    }
};

int main(int argc, char **argv)
{
    test::enterPrivateBus(argv);
    QCoreApplication app(argc, argv);
    DesktopLookTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desktop_look_test.moc"
