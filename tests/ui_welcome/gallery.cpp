// SPDX-License-Identifier: GPL-3.0-or-later
// First run to look at: gallery_welcome [light|dark] [demo|form|failed|connected|nokey] [width height]
#include "ui/welcome/welcome_page.h"

#include "ui/welcome/source_form.h"

#include <QApplication>
#include <QLineEdit>
#include <QTimer>

using namespace relaydesk;

namespace {

TestReport report()
{
    TestReport made{u"crm.example.com"_qs, u"relaydesk@example.com"_qs, u"Odoo 14.0"_qs, 3118, {}};
    made.fields = {{u"contact_name"_qs, u"Contact Name"_qs, u"Name"_qs},
                   {u"partner_name"_qs, u"Company Name"_qs, u"Company"_qs},
                   {u"function"_qs, u"Job Position"_qs, u"Role"_qs},
                   {u"phone"_qs, u"Phone"_qs, u"Phone"_qs},
                   {u"email_from"_qs, u"Email"_qs, u"E-mail"_qs},
                   {u"country_id"_qs, u"Country"_qs, u"Country"_qs},
                   {u"x_employees"_qs, u"Employees"_qs, u"Company size"_qs},
                   {u"description"_qs, u"Notes"_qs, u"Use case"_qs},
                   {u"x_tier <img src=file:///etc/passwd>"_qs, u"Tier <b>bold</b>"_qs, {}},
                   {u"color"_qs, u"Color Index"_qs, {}},
                   {u"message_bounce"_qs, u"Bounce"_qs, {}},
                   {u"day_open"_qs, u"Days to Assign"_qs, {}}};
    return made;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList args = app.arguments().mid(1) + QStringList{{}, {}, {}, {}};
    Theme theme(args.at(0) == u"dark"_qs ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.install();
    const QString state = args.at(1);
    WelcomeDoors doors;
    doors.keychain = state != u"nokey"_qs;
    doors.test = [state](const ConnectionDraft &, const std::function<void(Result<TestReport>)> &done) {
        if (state == u"failed"_qs)
            done(makeError(ErrorKind::Auth, u"odoo.authenticate"_qs, 401));
        else
            done(report());
    };
    doors.finish = [](const ConnectionDraft &) {};
    WelcomePage page(doors, theme);
    page.resize(args.at(2).isEmpty() ? 1440 : args.at(2).toInt(), args.at(3).isEmpty() ? 900 : args.at(3).toInt());
    if (state != u"demo"_qs && !state.isEmpty())
        page.setDraft({LeadSource::Odoo,
                       state == u"failed"_qs ? u"http://crm.example.com"_qs : u"https://crm.example.com"_qs, u"crm"_qs,
                       u"relaydesk@example.com"_qs, u"secret"_qs});
    page.show();
    if (state == u"failed"_qs || state == u"connected"_qs) {
        QTimer::singleShot(std::chrono::milliseconds(300), &page,
                           [&page] { Q_EMIT page.findChild<QShortcut *>()->activated(); });
    }
    return app.exec();
}
