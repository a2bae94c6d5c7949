// SPDX-License-Identifier: GPL-3.0-or-later
// Shows an empty QMainWindow, prints "painted" after its first paint, and ends.
#include <QApplication>
#include <QMainWindow>

#include <cstdio>

namespace {
class Window final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        std::puts("painted");
        std::fflush(stdout);
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    }
};
} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    Window window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
