// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/photographer.h"

#include "app/shared/sampletext.h"
#include "tests/ui/labelcheck.h"
#include "tests/ui/screenshots/guidepictures.h"

#include <QAction>
#include <QApplication>
#include <QEventLoop>
#include <QImage>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void save(const QImage &picture, const QString &path)
{
    constexpr int smallest = 0; // Qt's quality of a PNG is how little it is compressed
    if (!picture.save(path, "PNG", smallest))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

} // namespace

void waitFor(const std::function<bool()> &condition, const char *file, int line)
{
    QEventLoop loop;
    QTimer poll;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(0);
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    poll.start(2ms);
    limit.start(30s);
    if (loop.exec() == 0)
        return;
    std::fprintf(stderr, "%s:%d: what is waited for does not come about\n", file, line);
    Photographer::noteProblems(1);
}

void settle()
{
    int rounds = 0;
    waitFor([&rounds] { return ++rounds > 200; });
}

void startRun(WindowSession &session)
{
    session.window().findChild<QAction *>(u"runAction"_s)->trigger();
}

Photographer::Photographer(const QDir &folder, QSize size, Purpose purpose)
    : m_folder(folder)
    , m_size(size)
    , m_purpose(purpose)
{
}

void Photographer::take(QWidget *widget, const QString &state) const
{
    // What a moment ago said something else has its place first.
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QImage picture = widget->grab().toImage();
    const QStringList problems = labelProblems(*widget);
    noteProblems(int(problems.size()));
    for (const QString &problem : problems)
        std::fprintf(stderr, "%s, %s: %s\n", qPrintable(state), qPrintable(m_theme), qPrintable(problem));
    if (m_purpose == Purpose::Check)
        return;
    if (m_purpose == Purpose::Guide) {
        if (const QString file = guidePictureOf(state); !file.isEmpty())
            save(withFewColors(picture), m_folder.filePath(file));
        return;
    }
    const qreal ratio = widget->devicePixelRatioF();
    save(picture, m_folder.filePath(u"%1-%2-%3.png"_s.arg(state, m_theme).arg(qRound(ratio * 100))));
}

std::unique_ptr<WindowSession> Photographer::open(const SimulatorOptions &options, const EnginePolicy &policy) const
{
    auto session = std::make_unique<WindowSession>(options, policy);
    session->window().resize(m_size);
    session->window().setText(sampleText());
    session->window().show();
    settle();
    return session;
}

} // namespace Fanlight
