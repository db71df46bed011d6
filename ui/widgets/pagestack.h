// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace Fanlight {

/*! Pages of which one is shown.
 *
 *  A window starts with one of them, so the others cost it nothing: a page may be made when it is first shown, and only
 *  the page that is shown is measured.
 */
class PageStack final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    explicit PageStack(QWidget *parent = nullptr);

    //! Adds a page that is made when showPage() or makePage() wants it, and returns its index. `name` is its object
    //! name.
    int addLater(const QString &name, const std::function<QWidget *()> &make);
    //! Shows the page of that index; one that is made later must be shown by this.
    void showPage(int index);
    //! Makes the page of that name, if there is one that is not made yet.
    void makePage(const QString &name);
    //! The object names of the pages that are made.
    QStringList madePages() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! A page that was to be made later is there, and not shown yet.
    void pageMade(QWidget *page);

private:
    void make(int index);

    QHash<const QWidget *, std::function<QWidget *()>> m_makers; //!< by what stands in the page's place
};

} // namespace Fanlight
