"""HTTP routes beside the pages. Stateless: any server process answers any of them."""

routes: list = []
