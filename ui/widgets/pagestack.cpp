// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestack.h"

namespace Fanlight {

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

int PageStack::addLater(const QString &name, const std::function<QWidget *()> &make)
{
    auto *place = new QWidget(this);
    place->setObjectName(name);
    m_makers.insert(place, make);
    return addWidget(place);
}

void PageStack::showPage(int index)
{
    make(index);
    setCurrentIndex(index);
}

void PageStack::makePage(const QString &name)
{
    for (int index = 0; index < count(); ++index) {
        if (widget(index)->objectName() == name)
            make(index);
    }
}

QStringList PageStack::madePages() const
{
    QStringList names;
    for (int index = 0; index < count(); ++index) {
        if (!m_makers.contains(widget(index)))
            names.append(widget(index)->objectName());
    }
    return names;
}

void PageStack::make(int index)
{
    QWidget *place = widget(index);
    const auto maker = m_makers.take(place);
    if (!maker)
        return;
    QWidget *page = maker();
    removeWidget(place);
    delete place;
    insertWidget(index, page);
    Q_EMIT pageMade(page);
}

QSize PageStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QSize();
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

} // namespace Fanlight
